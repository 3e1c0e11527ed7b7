import i18next, { type InitOptions, type TFunction } from 'i18next'
import './typed-keys.ts'
import { en } from './en/index.ts'
import type { Language } from '../model/settings.ts'
import { ru } from './ru/index.ts'

/** The one set-up of i18next, for screens, reports, menu and command line alike. */
export const messageOptions = {
  resources: { ru: { translation: ru }, en: { translation: en } },
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
} as const satisfies InitOptions

export type Translate = TFunction

const translators = new Map<Language, Translate>()

/** The translator of one language; made once, pure, no DOM. */
export function translator(language: Language): Translate {
  const known = translators.get(language)
  if (known) return known
  const instance = i18next.createInstance()
  void instance.init({ ...messageOptions, lng: language })
  const made = instance.getFixedT(language)
  translators.set(language, made)
  return made
}
