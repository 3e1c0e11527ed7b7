import { randomBytes } from 'node:crypto'
import { dateTimeText } from '../../src-shared/format/date.ts'
import { translator } from '../../src-shared/messages/translator.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { RepairOutcome } from '../handlers/repairing/outcome.ts'
import { repairedStyle, repairStyle } from './repair-style.ts'

export interface RepairPlace {
  readonly folder: string
  readonly language: Language
}

/** Records named on the page; all of them stand in the report. */
const named = 20
/** Milliseconds between two signs of life: hosts and browsers end an answer that is silent. */
const pulse = 5_000

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, character => `&#${character.codePointAt(0) ?? 0};`)
const paragraph = (text: string, kind = ''): string =>
  `<p${kind === '' ? '' : ` class="${kind}"`}>${escaped(text)}</p>`

function headOf(language: Language, nonce: string): string {
  const t = translator(language)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Vizit: ${t('repair.page.title')}</title>
<meta name="viewport" content="width=device-width"><style nonce="${nonce}">${repairStyle}</style><main>`
}

function offer({ folder, language }: RepairPlace): string {
  const t = translator(language)
  const other = language === 'ru' ? 'en' : 'ru'
  return `<h1>${t('repair.page.title')}</h1>${paragraph(t('repair.page.what'))}
<p>${t('repair.page.willDo')}</p><ol>${(['aside', 'backup', 'read', 'check'] as const)
    .map(step => `<li>${t(`repair.page.will.${step}`)}</li>`)
    .join('')}</ol>
${paragraph(t('repair.page.takes'))}
<form method="post" action="/repair?lang=${language}"><button autofocus>${t('repair.page.act')}</button></form>
${paragraph(`${t('repair.page.folder')}: ${folder}`, 'soft')}
<p class="soft"><a href="/?lang=${other}" lang="${other}" hreflang="${other}">${t(`values.language.${other}`)}</a></p>`
}

function records(words: string, lines: readonly { readonly name: string }[], more: string): string {
  if (lines.length === 0) return ''
  const names = lines.slice(0, named).map(({ name }) => `<li>${escaped(name)}</li>`)
  return `${paragraph(words)}<ul>${names.join('')}</ul>${lines.length > named ? paragraph(more, 'soft') : ''}`
}

function told({ folder, language }: RepairPlace, outcome: RepairOutcome): string {
  const t = translator(language)
  if (!outcome.ok)
    return `<div role="alert">${paragraph(t('repair.page.failed'))}${paragraph(outcome.why[language])}</div>${offer({ folder, language })}`
  const { backup, audits, restored, changed, lost, aside, left } = outcome
  const more = t('repair.page.more')
  return `<h1>${t(left === 0 ? 'repair.page.done' : 'repair.page.doneLeft')}</h1>
${paragraph(
  backup === null
    ? t('repair.noBackup')
    : t('repair.backup', { name: backup.name, at: dateTimeText(backup.at, language) }),
)}
${paragraph(t('repair.audits', { audits, restored }))}
${records(t('repair.changed', { count: changed.length }), changed, more)}
${lost.length === 0 ? paragraph(t('repair.lostNothing')) : records(t('repair.lost', { count: lost.length }), lost, more)}
${aside === null ? '' : paragraph(t('repair.aside', { aside }), 'soft')}
<p><a class="act" href="/" autofocus>${t('repair.page.open')}</a></p>`
}

function answer(body: ReadableStream<Uint8Array> | string, nonce: string, status: number): Response {
  return new Response(body, {
    status,
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

const newNonce = () => randomBytes(16).toString('base64url')

/** What is the matter, what a repair does, and the button that does it; without a script. */
export function repairPage(place: RepairPlace): Response {
  const nonce = newNonce()
  return answer(`${headOf(place.language, nonce)}${offer(place)}</main></html>`, nonce, 503)
}

/** Says at once that the repair is at work, and goes on, when it has ended, with what came of it. */
export function repairCourse(place: RepairPlace, work: Promise<RepairOutcome>): Response {
  const t = translator(place.language)
  const nonce = newNonce()
  const bytes = new TextEncoder()
  let alive: ReturnType<typeof setInterval> | undefined
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (html: string) => controller.enqueue(bytes.encode(html))
      write(
        `${headOf(place.language, nonce)}<div class="working"><h1>${t('repair.page.working')}</h1>${paragraph(t('repair.page.stay'))}</div><div role="status">`,
      )
      alive = setInterval(() => write('<!-- -->'), pulse)
      const outcome = await work
      clearInterval(alive)
      // Who went away may come back: the page that is loaded anew waits for the same repair.
      if (alive === undefined) return
      write(
        `<style nonce="${nonce}">.working { display: none; }${outcome.ok ? repairedStyle : ''}</style>${told(place, outcome)}</div></main></html>`,
      )
      controller.close()
    },
    cancel() {
      clearInterval(alive)
      alive = undefined
    },
  })
  return answer(body, nonce, 200)
}
