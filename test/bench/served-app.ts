import { startBrowserHost, type BrowserHost } from '../../src-main/browser/browser-host.ts'
import { createDoor } from '../../src-main/door/door.ts'
import { openJournal } from '../../src-main/door/journal.ts'
import type { Context } from '../../src-main/handlers/context.ts'
import { openContext } from '../../src-main/handlers/open-context.ts'
import { value } from './bench-visit.ts'

export interface ServedApp {
  readonly context: Context
  /** Serves these pages beside the others, over the same data. */
  readonly serve: (pages: string) => Promise<BrowserHost>
  readonly close: () => Promise<void>
}

/** The product's door and browser host over a data folder, with pages of the bench's choice. */
export async function serveApp(dataFolder: string): Promise<ServedApp> {
  const { context, close } = value(await openContext({ dataFolder, host: { kind: 'browser' } }))
  const hosts: BrowserHost[] = []
  return {
    context,
    async serve(pages) {
      const host = await startBrowserHost(createDoor(context, pages, openJournal(dataFolder)), 0)
      hosts.push(host)
      return host
    },
    async close() {
      await Promise.all(hosts.map(host => host.close()))
      await close()
    },
  }
}
