import type { LocalisedText } from '../model/localised-text.ts'
import type { Language } from '../model/settings.ts'

/** The text in the language asked for, or in the other one when the author gave only that; '' when neither. */
export function localised(text: LocalisedText | null | undefined, language: Language): string {
  if (!text) return ''
  const other = language === 'ru' ? text.en : text.ru
  return text[language] ?? other ?? ''
}
