import type { Answer } from '../../../src-shared/model/answer.ts'
import { scoreDifference } from '../../../src-shared/review/score-difference.ts'
import type { ReadAuditReport } from '../audit-report.ts'
import { answerWords } from './answer-words.ts'
import type { Format } from './format.ts'
import type { ShownLater } from './shown.ts'

/**
 * What became of an audit after it was submitted: appeals of the branch, answers that were changed and why. null where
 * nothing did, and where nobody outside is to read it.
 */
export function showLater(
  { later, checklist, edition }: ReadAuditReport,
  format: Format,
  clean: (words: string) => string,
): ShownLater | null {
  if (later === null || edition === 'shopper') return null
  const questions = new Map(
    checklist.moments.flatMap(moment => moment.questions).map(question => [question.code, question]),
  )
  const text = (code: string) => {
    const question = questions.get(code)
    return question === undefined ? code : format.text(question.text)
  }
  const words = (code: string, answer: Answer | null) => {
    const question = questions.get(code)
    if (question === undefined || answer === null) return format.t('review.revisions.noAnswer')
    const said = answerWords(question, answer, format)
    return said === '' && typeof answer.value === 'string' ? clean(answer.value) : said
  }
  const revisions = later.revisions.flatMap((revision, i): ShownLater['revisions'] => {
    const before = later.revisions[i - 1]
    if (before === undefined || revision.cause === 'submitted') return []
    const decided = later.appeals.find(({ score }) => score === revision.revision)
    const { total, questions: changed } = scoreDifference(checklist, before, revision)
    const reason = (code: string) =>
      decided?.decisions?.find(({ question }) => question === code)?.reason ?? revision.reason ?? ''
    return [
      {
        revision: revision.revision,
        cause: revision.cause,
        at: revision.at,
        total,
        changes: changed.map(({ question, before: was, after }) => ({
          text: text(question),
          before: words(question, was),
          after: words(question, after),
          reason: clean(reason(question)),
        })),
      },
    ]
  })
  const shown = {
    issuedOn: later.issuedOn,
    open: later.appeals
      .filter(({ decidedAt }) => decidedAt === null)
      .map(({ receivedOn, late, questions: codes }) => ({ receivedOn, late, questions: codes.map(text) })),
    revisions,
    kept: later.appeals.flatMap(({ decisions, receivedOn }) =>
      (decisions ?? [])
        .filter(({ outcome }) => outcome === 'upheld')
        .map(({ question, reason }) => ({ receivedOn, text: text(question), reason: clean(reason) })),
    ),
  }
  return shown.open.length + revisions.length + shown.kept.length === 0 ? null : shown
}
