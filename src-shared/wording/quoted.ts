import type { Translate } from '../messages/translator.ts'
import type { Language } from '../model/settings.ts'

const inner = { ru: ['„', '“'], en: ['‘', '’'] } as const

/** A text in the language's quotation marks; marks already inside become inner ones, the last full stop goes. */
export function quoted(text: string, t: Translate, language: Language): string {
  const [open, close] = inner[language]
  const plain = text
    .trim()
    .replace(/[.:;,]$/u, '')
    .replaceAll(/[«“](?=\S)/gu, open)
    .replaceAll(/[»”]/gu, close)
  return t('wording.quoted', { text: plain })
}
