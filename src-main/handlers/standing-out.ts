import { bestPoints } from '../../src-shared/model/answer-type.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { PartsOfBranches } from '../../src-shared/model/comparison.ts'
import { localised } from '../../src-shared/format/localised.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { KeepAndChange, StandingOut } from '../reports/leave-behind.ts'

const howMany = 3
const rank = { basic: 0, expected: 1, desired: 2, wow: 3 } as const

/**
 * What a branch is to keep: the questions that earned most, the higher levels first, none under the target. What it is
 * to change: where a visit lost most points on average, critical questions first among equals.
 */
export function standingOut(
  { newest, questions, target }: { newest: Checklist; questions: PartsOfBranches; target: number },
  branch: string,
  lang: Language,
): KeepAndChange {
  const cells = questions.branches.find(each => each.branch === branch)?.cells ?? []
  const byPart = new Map(questions.parts.map(({ part }, at) => [part, cells[at] ?? null]))
  const found = newest.moments.flatMap(moment =>
    moment.questions.flatMap((question): StandingOut[] => {
      const cell = byPart.get(question.code) ?? null
      const possible = bestPoints(question.answer) * question.weight
      if (question.role !== 'scored' || possible <= 0 || !cell || cell.mean === null || cell.shown === null)
        return []
      return [
        {
          question: question.code,
          text: localised(question.text, lang),
          guide: localised(question.guide, lang),
          moment: localised(moment.title, lang),
          level: question.level ?? null,
          critical: question.critical !== undefined,
          n: cell.n,
          percent: cell.shown,
          lost: possible * (1 - cell.mean / 100),
        },
      ]
    }),
  )
  const level = (one: StandingOut) => (one.level === null ? -1 : rank[one.level])
  return {
    keep: found
      .filter(({ percent }) => percent >= target)
      .toSorted((a, b) => b.percent - a.percent || level(b) - level(a))
      .slice(0, howMany),
    change: found
      .filter(({ lost }) => lost > 0)
      .toSorted((a, b) => b.lost - a.lost || Number(b.critical) - Number(a.critical))
      .slice(0, howMany),
  }
}
