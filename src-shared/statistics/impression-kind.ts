import type { Answers } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import type { Question } from '../model/question.ts'
import type { Impressions } from './derived-importance.ts'

/** Willingness to recommend 0-10, satisfaction 1-5, service against what was expected 1-7 (scoring.md, "Roles"). */
export const impressionKinds = ['nps', 'csat', 'expectation'] as const
export type ImpressionKind = (typeof impressionKinds)[number]

/** The ends of each scale. */
export const impressionScale: Readonly<
  Record<ImpressionKind, { readonly min: number; readonly max: number }>
> = { nps: { min: 0, max: 10 }, csat: { min: 1, max: 5 }, expectation: { min: 1, max: 7 } }

/** Told by the ends of the scale; null: another question, or an impression on a scale of its own. */
export function impressionKind({ role, answer }: Question): ImpressionKind | null {
  if (role !== 'impression' || answer.type !== 'scale') return null
  const { min, max } = answer
  return (
    impressionKinds.find(kind => impressionScale[kind].min === min && impressionScale[kind].max === max) ??
    null
  )
}

/** The questions of a checklist that ask for an impression, in its order. */
export function impressionQuestions(
  checklist: Checklist,
): { readonly question: Question; readonly kind: ImpressionKind }[] {
  return checklist.moments
    .flatMap(({ questions }) => questions)
    .flatMap(question => {
      const kind = impressionKind(question)
      return kind === null ? [] : [{ question, kind }]
    })
}

export type Felt = Impressions & { readonly expectation: number | null }

/** What a visit says: of two questions of one kind the first that has a value on the scale. */
export function feltIn(asked: ReturnType<typeof impressionQuestions>, answers: Answers): Felt {
  const felt: { -readonly [Kind in ImpressionKind]: number | null } = {
    nps: null,
    csat: null,
    expectation: null,
  }
  for (const { question, kind } of asked) {
    const value = answers[question.code]?.value
    const { min, max } = impressionScale[kind]
    if (felt[kind] === null && typeof value === 'number' && value >= min && value <= max) felt[kind] = value
  }
  return felt
}
