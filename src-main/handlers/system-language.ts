import type { Language } from '../../src-shared/model/settings.ts'

/** The language of this machine, for what must be said before anybody chose one. */
export function systemLanguage(): Language {
  return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ru') ? 'ru' : 'en'
}
