import { translator } from '../messages/translator.ts'
import type { DraftChecklist } from '../model/draft-checklist.ts'

const from = { excellent: 90, good: 75, fair: 60, poor: 0 } as const
const codes = ['excellent', 'good', 'fair', 'poor'] as const

/** The four grades of the total that most checklists have (scoring.md, "Bands"), with their words as titles. */
export function usualGrades(): DraftChecklist['scoring']['bands'] {
  return codes.map(code => ({
    from: from[code],
    code,
    title: { ru: titleOf(code, 'ru'), en: titleOf(code, 'en') },
  }))
}

function titleOf(code: (typeof codes)[number], language: 'ru' | 'en'): string {
  const word = translator(language)(`values.band.${code}`)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
