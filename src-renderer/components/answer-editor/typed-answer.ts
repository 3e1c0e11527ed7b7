import { durationText, readDuration } from '../../../src-shared/format/duration.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import type { Answer, AnswerValue } from '../../../src-shared/model/answer.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import { today } from '../../app/today.ts'
import { readDate, readNumber, readTime, writeDate } from '../../stores/scoring-typed.ts'

/** An answer as it stands in the fields of the editor. */
export interface TypedAnswer {
  readonly text: string
  /** Of a set. */
  readonly list: readonly string[]
  readonly na: boolean
  readonly comment: string
}

export type TypedFault = 'number' | 'duration' | 'date' | 'time' | 'empty' | 'reason'

export function typedOf({ answer: type }: Question, answer: Answer | null, language: Language): TypedAnswer {
  const value = answer?.value
  return {
    text: typedText(type.type, value, language),
    list: type.type === 'multi' && Array.isArray(value) ? value : [],
    na: answer?.na === true,
    comment: answer?.comment ?? '',
  }
}

function typedText(
  type: Question['answer']['type'],
  value: AnswerValue | undefined,
  language: Language,
): string {
  if (value === undefined || Array.isArray(value)) return ''
  if (type === 'duration') return durationText(Number(value))
  if (type === 'number') return numberText(Number(value), language, 6)
  return type === 'date' ? writeDate(String(value)) : String(value)
}

/** The answer that the fields say, or what is the matter with them. */
export function readTyped(
  { answer: type }: Question,
  { text, list, na, comment }: TypedAnswer,
): { readonly answer: Answer } | { readonly fault: TypedFault } {
  const words = comment.trim() === '' ? {} : { comment: comment.trim() }
  if (na) return comment.trim() === '' ? { fault: 'reason' } : { answer: { na: true, ...words } }
  const given = (value: AnswerValue | null, fault: TypedFault) =>
    value === null ? { fault } : { answer: { value, ...words } }
  if (type.type === 'multi') return given([...list], 'empty')
  if (text.trim() === '') return { fault: 'empty' }
  switch (type.type) {
    case 'scale':
    case 'number':
      return given(readNumber(text), 'number')
    case 'duration':
      return given(readDuration(text), 'duration')
    case 'date':
      return given(readDate(text, today()), 'date')
    case 'time':
      return given(readTime(text), 'time')
    case 'yesNo':
    case 'choice':
    case 'text':
    case 'photo':
      return given(text, 'empty')
  }
}
