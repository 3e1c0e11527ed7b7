import type { AnswerTypeName } from '../model/answer-type.ts'
import type { DraftAnswer, DraftBand, DraftOption } from '../model/draft-checklist.ts'

/** What a new question of a type starts with; of the answer it replaces it keeps what still fits. */
export function blankAnswer(type: AnswerTypeName, before?: DraftAnswer): DraftAnswer {
  switch (type) {
    case 'yesNo':
      return { type, points: pointsOf(before), good: 'yes' }
    case 'scale':
      return { type, min: 1, max: 5, points: pointsOf(before) }
    case 'choice':
      return { type, options: optionsOf(before) }
    case 'multi':
      return { type, options: optionsOf(before) }
    case 'number':
    case 'duration':
      return { type, bands: bandsOf(before), otherwise: 0 }
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return { type }
  }
}

const usualPoints = 5

function pointsOf(before: DraftAnswer | undefined): number | null {
  return before !== undefined && 'points' in before ? before.points : usualPoints
}

function optionsOf(before: DraftAnswer | undefined): DraftOption[] {
  if (before !== undefined && 'options' in before) return before.options
  return [
    { code: 'option-1', text: {}, points: usualPoints },
    { code: 'option-2', text: {}, points: 0 },
  ]
}

function bandsOf(before: DraftAnswer | undefined): DraftBand[] {
  if (before !== undefined && 'bands' in before) return before.bands
  return [{ upTo: 180, points: usualPoints }]
}
