import type { Checklist } from '../model/checklist.ts'
import { canonicalJson } from '../model/canonical-json.ts'
import type { ScoreDifference, ScoreRevision } from '../model/review.ts'

type Compared = Pick<ScoreRevision, 'revision' | 'answers' | 'score'>

/** What `to` has otherwise than `from`: answers (comments included), percents of moments, the total. */
export function scoreDifference(
  { moments }: Pick<Checklist, 'moments'>,
  from: Compared,
  to: Compared,
): ScoreDifference {
  // A code may be a name that every object inherits, such as "constructor".
  const answerIn = ({ answers }: Compared, code: string) =>
    Object.hasOwn(answers, code) ? (answers[code] ?? null) : null
  const percentIn = ({ score }: Compared, code: string) =>
    score.moments.find(moment => moment.code === code)?.percent ?? null
  return {
    from: from.revision,
    to: to.revision,
    total: { before: from.score.percent, after: to.score.percent },
    questions: moments
      .flatMap(({ questions }) => questions)
      .flatMap(({ code }) => {
        const before = answerIn(from, code)
        const after = answerIn(to, code)
        return canonicalJson(before) === canonicalJson(after) ? [] : [{ question: code, before, after }]
      }),
    moments: moments.flatMap(({ code }) => {
      const before = percentIn(from, code)
      const after = percentIn(to, code)
      return before === after ? [] : [{ moment: code, before, after }]
    }),
  }
}
