import { numberText } from '../format/number.ts'
import type { Language } from '../model/settings.ts'

/** A percent somebody chose, 0..100, with no more decimals than it has: «50 %» and "50%". */
export function percentLimit(percent: number, language: Language): string {
  return `${numberText(percent, language)}${language === 'ru' ? '\u00A0' : ''}%`
}
