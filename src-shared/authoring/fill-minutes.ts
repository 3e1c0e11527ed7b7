import type { AnswerTypeName } from '../model/answer-type.ts'
import type { evidenceRules } from '../model/closed-lists.ts'

type EvidenceRule = (typeof evidenceRules)[number]

/*
 * How long a checklist takes to fill after a visit, from memory and notes. The figures are working assumptions, to
 * be replaced when measured times of real visits are at hand: answering is one key for the types with buttons and
 * typing for the others; every question is read; some lost points have to be explained.
 */
const answerSeconds: Readonly<Record<AnswerTypeName, number>> = {
  yesNo: 4,
  scale: 5,
  choice: 6,
  multi: 10,
  number: 10,
  duration: 15,
  text: 45,
  date: 10,
  time: 10,
  photo: 30,
}
/** Silent reading, words a minute; the language with more words counts. */
const readingSpeed = 200
/** A comment where one may be asked for: a short sentence, on every fifth such question. */
const commentSeconds = 40
const commentShare = 0.2
/** Finding and attaching a photo. */
const evidenceSeconds = 30
const evidenceShare: Readonly<Record<EvidenceRule, number>> = {
  none: 0,
  optional: 0.05,
  required: 1,
  requiredBelow: 0.2,
}
/** A question or a moment with a condition is taken to be asked in every second visit. */
const conditionalShare = 0.5

interface TimedQuestion {
  readonly text: { readonly ru?: string | undefined; readonly en?: string | undefined }
  readonly answer: { readonly type: AnswerTypeName }
  readonly commentBelow: number | null
  readonly evidence: EvidenceRule
  readonly showIf?: unknown
}

/** A checklist, or a draft of one. */
interface Timed {
  readonly moments: readonly {
    readonly showIf?: unknown
    readonly questions: readonly TimedQuestion[]
  }[]
}

/** Estimated whole minutes to fill a checklist, rounded up. */
export function fillMinutes(checklist: Timed): number {
  return Math.ceil(fillSeconds(checklist) / 60)
}

/** The same in seconds, not rounded. */
export function fillSeconds({ moments }: Timed): number {
  return moments.reduce(
    (sum, moment) =>
      sum +
      asked(moment.showIf) *
        moment.questions.reduce(
          (part, question) => part + asked(question.showIf) * questionSeconds(question),
          0,
        ),
    0,
  )
}

function asked(showIf: unknown): number {
  return showIf === undefined ? 1 : conditionalShare
}

function questionSeconds({ text, answer, commentBelow, evidence }: TimedQuestion): number {
  return (
    (Math.max(words(text.ru), words(text.en)) * 60) / readingSpeed +
    answerSeconds[answer.type] +
    (commentBelow === null ? 0 : commentShare * commentSeconds) +
    evidenceShare[evidence] * evidenceSeconds
  )
}

function words(text = ''): number {
  return text.match(/\S+/gu)?.length ?? 0
}
