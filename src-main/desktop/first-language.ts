import type { Language } from '../../src-shared/model/settings.ts'

/** Language for what must be said before the settings can be read. */
export function firstLanguage(preferred: readonly string[]): Language {
  const known = preferred.map(tag => tag.slice(0, 2).toLowerCase()).find(tag => tag === 'ru' || tag === 'en')
  return known === 'en' ? 'en' : 'ru'
}
