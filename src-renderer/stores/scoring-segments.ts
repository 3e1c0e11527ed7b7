import type { AnswerOption, AnswerType } from '../../src-shared/model/answer-type.ts'
import type { LocalisedText } from '../../src-shared/model/localised-text.ts'

/** One segment of an answer: its value, the key printed on it, and where its words come from. */
export interface Segment {
  readonly value: string | number
  readonly key: string | null
  readonly label:
    | { readonly yesNo: 'yes' | 'no' }
    | { readonly text: LocalisedText }
    | { readonly number: number }
  /** Words beside a number of a scale. */
  readonly hint: LocalisedText | null
}

/** More values than this are typed, not pressed. */
const mostSegments = 11

const known = new WeakMap<AnswerType, readonly Segment[]>()

/** The segments of an answer type, in order; none when the answer is typed. The same ones for the same type. */
export function segmentsOf(answer: AnswerType): readonly Segment[] {
  const before = known.get(answer)
  if (before !== undefined) return before
  const made = makeSegments(answer)
  known.set(answer, made)
  return made
}

function makeSegments(answer: AnswerType): readonly Segment[] {
  switch (answer.type) {
    case 'yesNo':
      return [
        { value: 'yes', key: '1', label: { yesNo: 'yes' }, hint: null },
        { value: 'no', key: '2', label: { yesNo: 'no' }, hint: null },
      ]
    case 'scale':
      return scaleSegments(answer.min, answer.max, answer.labels ?? {})
    case 'choice':
    case 'multi':
      return answer.options.map(optionSegment)
    case 'number':
    case 'duration':
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return []
  }
}

/** Options go by their place: 1 to 9, then 0 for the tenth; later ones by arrows and the space bar. */
function optionSegment(option: AnswerOption, index: number): Segment {
  const key = index < 9 ? String(index + 1) : index === 9 ? '0' : null
  return { value: option.code, key, label: { text: option.text }, hint: null }
}

function scaleSegments(min: number, max: number, labels: Record<string, LocalisedText>): Segment[] {
  const count = max - min + 1
  if (!Number.isInteger(count) || count > mostSegments) return []
  const byValue = Number.isInteger(min) && min >= 0 && max <= 10
  return Array.from({ length: count }, (_, index) => {
    const value = min + index
    const place = index < 9 ? String(index + 1) : index === 9 ? '0' : '='
    return {
      value,
      key: byValue ? (value < 10 ? String(value) : min === 0 ? '=' : '0') : place,
      label: { number: value },
      hint: labels[String(value)] ?? null,
    }
  })
}
