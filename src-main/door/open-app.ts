import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { Language } from '../../src-shared/model/settings.ts'
import { openContext, type ContextOptions } from '../handlers/open-context.ts'
import { openFailure, type OpenFailure } from '../handlers/open-failure.ts'
import { readSettings } from '../handlers/preferences.ts'
import { pagesFolder } from '../handlers/program-folder.ts'
import { systemLanguage } from '../handlers/system-language.ts'
import { translator } from '../../src-shared/messages/translator.ts'
import { createDoor, type Door } from './door.ts'
import { openJournal } from './journal.ts'

export interface OpenApp {
  readonly door: Door
  readonly language: () => Language
  readonly onLanguage: (listener: (language: Language) => void) => void
  /** Takes a file in from outside; gives the path of the page that shows what came of it. */
  readonly openFile: (path: string) => Promise<string>
  /** A file of the door was fetched by the host and is saved, or is not; false where it must not be kept. */
  readonly fetched: (address: string, saved: boolean) => Promise<boolean>
  /** Tells a second start on the same folder where the page is. */
  readonly announce: (address: string) => void
  readonly close: () => Promise<void>
}

/** Milliseconds after which the threads that print are started and warmed. */
const warmAfter = 20_000

export type OpenedApp =
  | { readonly ok: true; readonly app: OpenApp }
  | { readonly ok: false; readonly error: OpenFailure }

/** Opens a data folder and puts the door before it: all a host needs. */
export async function openApp(options: ContextOptions): Promise<OpenedApp> {
  const opened = await openContext({ ...options, guarded: true })
  if (!opened.ok) return { ok: false, error: openFailure(opened.fault, translator(systemLanguage())) }
  const { context, onLanguage, announce, close } = opened.value
  // Beside nobody's wait: the first screen is there, and no report was asked for yet.
  const warming = setTimeout(() => context.reports(), warmAfter).unref()
  return {
    ok: true,
    app: {
      door: createDoor(context, pagesFolder, openJournal(options.dataFolder)),
      language: () => readSettings(context.store.reader).language,
      onLanguage,
      async openFile(path) {
        // A package may have 2 GiB: it is read where it lies.
        if (path.toLowerCase().endsWith('.vizit')) return `/open/${context.uploads.lend(path)}`
        const bytes = Readable.toWeb(createReadStream(path))
        const received = await context.uploads.receive(basename(path), bytes)
        return received.ok ? `/open/${received.upload}` : `/open/refused?reason=${received.reason}`
      },
      async fetched(address, saved) {
        const id = /\/files\/exports\/([0-9a-f-]{36})$/u.exec(address)?.[1]
        if (id === undefined) return true
        const kept = !saved || context.outgoing.leave(id)
        await context.outgoing.end(id)
        return kept
      },
      announce,
      close() {
        clearTimeout(warming)
        return close()
      },
    },
  }
}
