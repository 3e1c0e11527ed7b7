import type { Audit } from '../../../src-shared/model/audit.ts'
import type { ExactScore } from '../../../src-shared/scoring/score-exactly.ts'

/** The stops of a journey that is over, with their percents. */
export function railOf(audit: Audit, { questions }: ExactScore) {
  return audit.document.moments.flatMap(({ code, title }) => {
    const shown = questions.filter(one => one.moment === code && one.visible)
    if (shown.length === 0) return []
    return [
      {
        code,
        title,
        total: shown.length,
        // A locked visit has no way left to go: every stop is reached.
        answered: shown.length,
        percent: audit.score?.moments.find(one => one.code === code)?.percent ?? null,
        critical: !audit.scoreHidden && shown.some(one => one.criticalFailed),
      },
    ]
  })
}
