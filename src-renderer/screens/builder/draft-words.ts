import type { DraftText } from '../../../src-shared/model/draft-checklist.ts'
import type { Language } from '../../../src-shared/model/settings.ts'

/** A text of a draft in the screen's language, else in the other one; '' where both are blank. */
export function draftWords(text: DraftText | undefined, language: Language): string {
  const other = language === 'ru' ? text?.en : text?.ru
  return [text?.[language], other].find(words => words !== undefined && words.trim() !== '')?.trim() ?? ''
}
