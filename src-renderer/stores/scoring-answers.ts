import type { Answer, AnswerValue } from '../../src-shared/model/answer.ts'
import type { AnswerType } from '../../src-shared/model/answer-type.ts'
import { isBlank } from '../../src-shared/model/check-answer.ts'

const comment = (before: Answer | undefined) =>
  before?.comment === undefined ? {} : { comment: before.comment }

/** The answer with this value in place of any other or of N/A. */
export function withValue(before: Answer | undefined, value: AnswerValue): Answer {
  return { value, ...comment(before) }
}

/** N/A in place of any value; the comment is its reason. */
export function asNotApplicable(before: Answer | undefined): Answer {
  return { na: true, ...comment(before) }
}

/** Neither value nor N/A; the comment stays. */
export function withoutValue(before: Answer | undefined): Answer {
  return comment(before)
}

export function withComment(before: Answer | undefined, text: string): Answer {
  return {
    ...(before?.value === undefined ? {} : { value: before.value }),
    ...(before?.na === undefined ? {} : { na: before.na }),
    comment: text,
  }
}

/** Adds or takes one option of a set; the set keeps the checklist's order. */
export function withToggled(before: Answer | undefined, option: string, type: AnswerType): Answer {
  const chosen = new Set(chosenOptions(before))
  if (!chosen.delete(option)) chosen.add(option)
  const order = type.type === 'multi' ? type.options.map(one => one.code) : [...chosen]
  return withValue(
    before,
    order.filter(code => chosen.has(code)),
  )
}

export function chosenOptions(answer: Answer | undefined): readonly string[] {
  return Array.isArray(answer?.value) ? answer.value : []
}

/** N/A for a whole moment: its reason leads, words already written follow, so that none is lost. */
export function asSkipped(before: Answer | undefined, reason: string): Answer {
  const kept = isBlank(before?.comment) || before?.comment === reason ? [] : [before?.comment ?? '']
  return { na: true, comment: [reason, ...kept].join('\n') }
}

/** True when both mean the same for the score: the comments may differ. */
export function sameValue(one: Answer | undefined, other: Answer | undefined): boolean {
  if (one?.na !== other?.na) return false
  const [a, b] = [one?.value, other?.value]
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => item === b[i])
  return a === b
}
