import { randomBytes } from 'node:crypto'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { translator } from '../../src-shared/messages/translator.ts'

const style = `
:root { color-scheme: light dark; --ink: #1d2530; --soft: #5a6675; --paper: #fff; --ground: #f3f5f8; --act: #1f5fbf; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf2; --soft: #a7b2c0; --paper: #1b222c; --ground: #11161d; --act: #7fb0ff; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--ground);
  color: var(--ink); font: 16px/1.5 'Golos Text', system-ui, sans-serif; }
main { width: min(60ch, 100%); padding: 32px; background: var(--paper); border-radius: 12px; }
section + section { margin-top: 28px; padding-top: 28px; border-top: 1px solid color-mix(in srgb, var(--soft) 35%, transparent); }
h1 { margin: 0 0 12px; font-size: 22px; line-height: 1.25; }
p { margin: 0 0 12px; }
.soft { color: var(--soft); overflow-wrap: anywhere; }
button { font: inherit; font-weight: 600; padding: 10px 20px; border: 0; border-radius: 8px; background: var(--act);
  color: var(--paper); cursor: pointer; }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, character => `&#${character.codePointAt(0) ?? 0};`)

export type RepairState = { readonly kind: 'offered' } | { readonly kind: 'failed'; readonly why: string }

/** What is the matter, what a repair does, and the button that does it; in both languages, without a script. */
export function repairPage(folder: string, state: RepairState): Response {
  const nonce = randomBytes(16).toString('base64url')
  const sections = languageSchema.options.map(language => {
    const t = translator(language)
    const failed =
      state.kind === 'failed' ? `<p role="alert">${t('repair.page.failed')} ${escaped(state.why)}</p>` : ''
    return `<section lang="${language}"><h1>${t('repair.page.title')}</h1>${failed}<p>${t('repair.page.what')}</p>
<p>${t('repair.page.will')}</p><p class="soft">${t('repair.page.folder')}: ${escaped(folder)}</p>
<form method="post" action="/repair"><button>${t('repair.page.act')}</button></form>
<p class="soft">${t('repair.page.working')}</p></section>`
  })
  const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Vizit</title>
<meta name="viewport" content="width=device-width"><style nonce="${nonce}">${style}</style><main>${sections.join('')}</main></html>`
  return new Response(html, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Without a referrer the form would come from nowhere, and the host would refuse it.
      'referrer-policy': 'same-origin',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    },
  })
}
