import { answerSchema, type Answer } from '../../src-shared/model/answer.ts'
import type { Audit } from '../../src-shared/model/audit.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { isBlank } from '../../src-shared/model/check-answer.ts'
import { durationSourceSchema, type DurationSource } from '../../src-shared/model/duration-source.ts'
import { visitFactsSchema, type VisitFacts } from '../../src-shared/model/visit.ts'
import { z } from '../../src-shared/model/zod.ts'

/** The lane of the visit's own facts; no question's code has this form. */
export const factsLane = '@visit'

/** What is carried to disk, one lane each: an answer by its question, or the visit's facts. */
export type Parcel =
  | {
      readonly answer: Answer
      readonly source?: DurationSource | undefined
      /** Made by going back. */
      readonly undo?: boolean | undefined
    }
  | { readonly facts: VisitFacts }

export const parcelSchema: z.ZodType<Parcel> = z.union([
  z.object({ answer: answerSchema, source: durationSourceSchema.optional(), undo: z.boolean().optional() }),
  z.object({ facts: visitFactsSchema }),
])

/** An answer as it is stored: a comment without words is none. */
export function stored({ comment = '', ...answer }: Answer): Answer {
  return isBlank(comment) ? answer : { ...answer, comment }
}

/** True when both are stored as the same. */
export function sameParcel(one: Parcel, other: Parcel): boolean {
  return textOf(one) === textOf(other)
}

/** What a stored visit holds in a lane. */
export function parcelOf(audit: Pick<Audit, 'answers' | 'visit'>, lane: string): Parcel {
  return lane === factsLane ? { facts: audit.visit } : { answer: audit.answers[lane] ?? {} }
}

/** The same content, the same text. */
function textOf(parcel: Parcel): string {
  return canonicalJson('facts' in parcel ? parcel.facts : stored(parcel.answer))
}
