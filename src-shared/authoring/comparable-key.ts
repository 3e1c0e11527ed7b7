import type { AnswerType } from '../model/answer-type.ts'
import { canonicalJson } from '../model/canonical-json.ts'
import type { Moment } from '../model/moment.ts'
import type { Question } from '../model/question.ts'

/**
 * Questions of one code are comparable across revisions when this is the same: answer type, points, good, role and
 * condition (scoring.md, "Branches"). Its moment's condition is part of its own: both decide when it is asked.
 * Texts, weight and the order of options are not.
 */
export function comparableKey(question: Question, moment: Moment): string {
  const conditions = [moment.showIf, question.showIf].filter(one => one !== undefined)
  return canonicalJson({ answer: measured(question.answer), role: question.role, conditions })
}

function measured(answer: AnswerType): object {
  switch (answer.type) {
    case 'scale': {
      const { type, min, max, points, zeroAt = min } = answer
      return { type, min, max, points, zeroAt }
    }
    case 'choice':
    case 'multi':
      return {
        type: answer.type,
        options: Object.fromEntries(answer.options.map(({ code, points }) => [code, points])),
      }
    case 'number': {
      const { unit: _, ...number } = answer
      return number
    }
    case 'yesNo':
    case 'duration':
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return answer
  }
}
