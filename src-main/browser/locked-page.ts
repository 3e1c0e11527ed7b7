import { translator } from '../../src-shared/messages/translator.ts'

/** What a browser without the key sees, in both languages: it says where the address is. */
export function lockedPage(): string {
  const texts = (['ru', 'en'] as const).map(language => {
    const t = translator(language)
    return `<section lang="${language}"><h1>${t('cli.locked.title')}</h1><p>${t('cli.locked.text')}</p></section>`
  })
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Vizit</title><main>${texts.join('')}</main></html>`
}
