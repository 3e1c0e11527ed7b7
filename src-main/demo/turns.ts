import type { Answer, Answers } from '../../src-shared/model/answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Question } from '../../src-shared/model/question.ts'
import type { PlannedVisit } from './planned-visit.ts'
import type { VisitStory } from './visit-story.ts'
import type { CommentWriter } from './write-comments.ts'

/** An answer that is not yet what it comes to in the end. */
export interface Turn {
  readonly question: string
  readonly before: Answer
  readonly after: Answer
}

/** What review and appeals change of a visit, or talk about. */
export interface Turns {
  /** Sent back for its comment, which then says what happened. */
  readonly mended: Turn | null
  /** Corrected by a reviewer: comment and answer did not agree. */
  readonly corrected: Turn | null
  /** Changed by the decision on an appeal. */
  readonly changed: Turn | null
  /** Disputed; the answer stays. */
  readonly disputed: string | null
}

/** The narrative tells of these: it would contradict the answer. */
const told = new Set(['greeting', 'recap', 'options', 'fees', 'next-step', 'goodbye'])

const tooShort = 'Было не так, как надо.'

/** Yes or no, nothing else follows from it, no photo is asked for. */
function isPlain({ code, role, answer, critical, evidence }: Question): boolean {
  const asksPhoto = evidence === 'required' || evidence === 'requiredBelow'
  return (
    role === 'scored' && answer.type === 'yesNo' && answer.good === 'yes' && critical === undefined &&
    !asksPhoto && !told.has(code)
  ) // prettier-ignore
}

const none: Turns = { mended: null, corrected: null, changed: null, disputed: null }

type Told = { readonly question: string; readonly after: Answer }

/** Questions that were not met, with what was said beside them. */
function failedIn(answers: Answers): Told[] {
  return Object.entries(answers).flatMap(([question, after]) =>
    after.value === 'no' && after.comment ? [{ question, after }] : [],
  )
}

/** `answers` are those that the visit has in the end. */
export function turnsOf(
  checklist: Checklist,
  answers: Answers,
  { course, ending, twist }: Pick<PlannedVisit, 'course' | 'ending' | 'twist'>,
  comments: CommentWriter,
  story: VisitStory,
): Turns {
  if (course === null && ending !== 'returned' && twist !== 'uncommented') return none
  const failed = failedIn(answers)
  const plain = new Map(
    checklist.moments.flatMap(moment =>
      moment.questions.filter(isPlain).map(({ code }) => [code, moment.code] as const),
    ),
  )
  const lost = failed.find(({ question }) => plain.has(question))
  const said = lost ?? failed[0]
  if (ending === 'returned' || course === 'mended') {
    return said ? { ...none, mended: { ...said, before: { ...said.after, comment: tooShort } } } : none
  }
  const met = [...plain].flatMap(([question, moment]) => {
    const after = answers[question]
    return after?.value === 'yes' ? [{ question, moment, after }] : []
  })
  if (twist === 'uncommented') {
    const [found] = met
    return found
      ? { ...none, corrected: { question: found.question, before: found.after, after: { value: 'no' } } }
      : none
  }
  if (course !== 'corrected' && course !== 'changed') return { ...none, disputed: said?.question ?? null }
  /** It was met, and the shopper said that it was not. */
  const wronged = (): Turn | null => {
    const found = met.shift()
    if (!found) return null
    const { question, moment, after } = found
    return {
      question,
      before: { value: 'no', comment: comments.loss(question, moment, story, answers) },
      after,
    }
  }
  const corrected = lost ? { ...lost, before: { ...lost.after, value: 'yes' } } : wronged()
  return { ...none, corrected, changed: course === 'changed' ? wronged() : null }
}

/** Answers as the shopper first gave them. */
export function atFirst(answers: Answers, { mended, corrected, changed }: Turns): Answers {
  const turns = [mended, corrected, changed].filter(turn => turn !== null)
  return { ...answers, ...Object.fromEntries(turns.map(({ question, before }) => [question, before])) }
}
