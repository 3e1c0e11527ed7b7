import type { Shell, WebContents } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'
import { isOwn } from './address.ts'
import { noteFailure } from './note-failure.ts'

/** An address nobody can read whole in a dialog is not one to agree to. */
const longest = 300

/** The address as the system would get it, where it may be opened at all: https, or a letter to somebody. */
export function outsideAddress(address: string): string | null {
  const url = URL.parse(address)
  if (!url || url.href.length > longest) return null
  // A name before the host is there to mislead; the rest of a letter (text, attachments) is the person's to write.
  if (url.protocol === 'https:') return url.username === '' && url.password === '' ? url.href : null
  if (url.protocol === 'mailto:')
    return /^[^@?,;%]+@[^@?,;%]+$/.test(url.pathname) && url.search === '' ? url.href : null
  return null
}

interface Setting {
  readonly shell: Pick<Shell, 'openExternal'>
  readonly words: () => Translate
  /** Shows the question; gives the place of the answer, 0 when it is closed. */
  readonly ask: (question: { message: string; detail: string; buttons: string[] }) => Promise<number>
}

type Contents = Pick<WebContents, 'setWindowOpenHandler' | 'downloadURL'>

/**
 * There is one window: a link that asks for another saves a file of the app's own, or leaves the app after a question
 * that names the address. One question at a time, so that a page cannot tire anybody into a yes.
 */
export function askBeforeOutside(contents: Contents, { shell, words, ask }: Setting): void {
  let asking = false

  async function leave(address: string): Promise<void> {
    const t = words()
    const answer = await ask({
      message: t('menu.outside.message'),
      detail: `${address}\n\n${t('menu.outside.detail')}`,
      buttons: [t('menu.outside.stay'), t('menu.outside.open')],
    })
    if (answer === 1) await shell.openExternal(address)
  }

  contents.setWindowOpenHandler(({ url }) => {
    const outside = outsideAddress(url)
    if (isOwn(url)) contents.downloadURL(url)
    else if (outside !== null && !asking) {
      asking = true
      leave(outside)
        .catch(noteFailure)
        .finally(() => (asking = false))
    }
    return { action: 'deny' }
  })
}
