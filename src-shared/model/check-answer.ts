import type { Answer, Answers, AnswerValue } from './answer.ts'
import type { AnswerType } from './answer-type.ts'
import { isDate, isTime } from './calendar.ts'
import type { Checklist } from './checklist.ts'
import { largestNumber, millionths } from './decimal.ts'
import type { Fault, Path } from './fault.ts'
import { fault } from './fault.ts'
import type { Question } from './question.ts'
import { questionsOf } from './questions-of.ts'

/**
 * Faults of one answer: a value of the wrong kind or out of range, N/A where it is not allowed or beside a value.
 * An empty answer has none. With `submitting`, N/A also needs a comment as its reason.
 */
export function checkAnswer(question: Question, answer: Answer, submitting = false): Fault[] {
  const path = ['answers', question.code]
  const faults: Fault[] = []
  if (answer.na === true) {
    if (!question.notApplicable) faults.push(fault([...path, 'na'], 'naNotAllowed'))
    if (answer.value !== undefined) faults.push(fault([...path, 'value'], 'naWithValue', answer.value))
    if (submitting && isBlank(answer.comment)) faults.push(fault([...path, 'comment'], 'naWithoutReason'))
    return faults
  }
  return answer.value === undefined ? [] : valueFaults(question.answer, answer.value, [...path, 'value'])
}

/** Faults of a whole set of answers: answers to unknown questions, and `checkAnswer` of each known one. */
export function checkAnswers(checklist: Checklist, answers: Answers, submitting = false): Fault[] {
  const questions = questionsOf(checklist)
  return Object.entries(answers).flatMap(([code, answer]) => {
    const question = questions.get(code)
    if (question === undefined) return [fault(['answers', code], 'unknownQuestion', code)]
    return checkAnswer(question, answer, submitting)
  })
}

/** True for a comment or a text that says nothing. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

function valueFaults(type: AnswerType, value: AnswerValue, path: Path): Fault[] {
  switch (type.type) {
    case 'yesNo':
      return value === 'yes' || value === 'no' ? [] : [fault(path, 'notInList', value, 'yes, no')]
    case 'scale':
      return numberFaults(value, type.min, type.max, path)
    case 'number':
      return numberFaults(value, type.min ?? -largestNumber, type.max ?? largestNumber, path)
    case 'duration':
      return typeof value === 'number' && !Number.isInteger(value)
        ? [fault(path, 'notWhole', value)]
        : numberFaults(value, 0, largestNumber, path)
    case 'choice':
      if (typeof value !== 'string') return [fault(path, 'wrongType', value, 'string')]
      return type.options.some(option => option.code === value)
        ? []
        : [unknownOption(type.options, value, path)]
    case 'multi':
      return listFaults(value, path, (item, at) =>
        type.options.some(option => option.code === item) ? [] : [unknownOption(type.options, item, at)],
      )
    case 'photo':
      return listFaults(value, path, (item, at) =>
        /^[0-9a-f]{64}$/.test(item) ? [] : [fault(at, 'badHash', item)],
      )
    case 'text':
      return typeof value === 'string' ? [] : [fault(path, 'wrongType', value, 'string')]
    case 'date':
      return isDate(value) ? [] : [fault(path, 'badDate', value, 'YYYY-MM-DD')]
    case 'time':
      return isTime(value) ? [] : [fault(path, 'badTime', value, 'HH:MM')]
  }
}

function numberFaults(value: AnswerValue, min: number, max: number, path: Path): Fault[] {
  if (typeof value !== 'number') return [fault(path, 'wrongType', value, 'number')]
  if (!(value >= min && value <= max)) return [fault(path, 'outOfRange', value, `${min}…${max}`)]
  return millionths(value) === null ? [fault(path, 'tooManyDecimals', value)] : []
}

function listFaults(value: AnswerValue, path: Path, check: (item: string, at: Path) => Fault[]): Fault[] {
  if (!Array.isArray(value)) return [fault(path, 'wrongType', value, 'array')]
  return value.flatMap((item, i) =>
    value.indexOf(item) < i ? [fault([...path, i], 'duplicateOption', item)] : check(item, [...path, i]),
  )
}

function unknownOption(options: readonly { readonly code: string }[], found: string, path: Path): Fault {
  return fault(path, 'unknownOption', found, options.map(option => option.code).join(', '))
}
