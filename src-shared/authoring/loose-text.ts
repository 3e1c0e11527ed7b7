import type { DraftText } from '../model/draft-checklist.ts'
import type { LocalisedText } from '../model/localised-text.ts'

/** Stands where the author has not written yet. */
export const placeholder = '…'

/** The text without blank languages; undefined when both are. */
export function writtenText({ ru, en }: DraftText): LocalisedText | undefined {
  const text = { ...written('ru', ru), ...written('en', en) }
  return Object.keys(text).length === 0 ? undefined : text
}

/** The text, or a placeholder where there is none. */
export function textOrPlaceholder(text: DraftText): LocalisedText {
  return writtenText(text) ?? { ru: placeholder, en: placeholder }
}

function written(language: 'ru' | 'en', text: string | undefined): LocalisedText {
  return text === undefined || text.trim() === '' ? {} : { [language]: text }
}
