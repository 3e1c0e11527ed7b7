import { startBrowserHost, type BrowserHost } from '../../src-main/browser/browser-host.ts'
import { createDoor } from '../../src-main/door/door.ts'
import { openJournal } from '../../src-main/door/journal.ts'
import type { Context } from '../../src-main/handlers/context.ts'
import { openBeside } from '../../src-main/handlers/open-beside.ts'
import { openContext } from '../../src-main/handlers/open-context.ts'
import { benchFolder } from './bench-folder.ts'
import { value } from './bench-visit.ts'

export interface ServedApp {
  readonly context: Context
  /** Serves these pages beside the others, over the same data. */
  readonly serve: (pages: string) => Promise<BrowserHost>
  readonly close: () => Promise<void>
}

/** The product's door and browser host over a data folder, with pages of the bench's choice. */
export async function serveApp(dataFolder: string): Promise<ServedApp> {
  return servedOver(value(await openContext({ dataFolder, host: { kind: 'browser' } })), dataFolder)
}

/** The same over a folder that is only read: nothing in it changes. */
export async function serveBeside(dataFolder: string): Promise<ServedApp> {
  const opened = value(await openBeside(dataFolder))
  const journal = benchFolder('journal')
  const app = servedOver(opened, journal.path)
  return { ...app, close: () => app.close().finally(() => journal[Symbol.dispose]()) }
}

type Opened = { readonly context: Context; readonly close: () => Promise<void> }

function servedOver({ context, close }: Opened, journalFolder: string): ServedApp {
  const hosts: BrowserHost[] = []
  return {
    context,
    async serve(pages) {
      const host = await startBrowserHost(createDoor(context, pages, openJournal(journalFolder)), 0)
      hosts.push(host)
      return host
    },
    async close() {
      await Promise.all(hosts.map(host => host.close()))
      await close()
    },
  }
}
