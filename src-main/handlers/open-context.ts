import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { Language } from '../../src-shared/model/settings.ts'
import type { Clock } from '../store/connection.ts'
import type { OpenFault } from '../store/fault.ts'
import { openStore } from '../store/open-store.ts'
import { resumePurge } from '../store/retention/finish-purge.ts'
import { switchRestored } from '../store/restoring/waiting-restore.ts'
import { done, refused, type Result } from '../store/result.ts'
import type { Context } from './context.ts'
import { beginDailyCare } from './daily-care.ts'
import type { Host } from './host.ts'
import { isNetworkFolder } from './network-folder.ts'
import { libraryFolder } from './program-folder.ts'
import { openOutgoing } from './outgoing.ts'
import { programVersion } from './program-version.ts'
import { lazyWorkers, type Workers } from './lazy-workers.ts'
import { guardedSeat, openSeat } from './seat.ts'
import { systemClock } from './system-clock.ts'
import { unlockedPackages } from './unlocked-packages.ts'
import { openUploads } from './uploads.ts'

export interface ContextOptions {
  readonly dataFolder: string
  readonly host: Host
  readonly clock?: Clock
  readonly newId?: () => string
  /** A PIN is asked for; the command line goes without. */
  readonly guarded?: boolean
  /** Threads that serve several folders of one process and outlive them; without these, threads of its own. */
  readonly threads?: Pick<Workers, 'images' | 'reports'>
}

export interface OpenContext {
  readonly context: Context
  readonly onLanguage: (listener: (language: Language) => void) => void
  readonly announce: (address: string) => void
  readonly close: () => Promise<void>
}

export type OpenContextFault = OpenFault | { readonly code: 'FOLDER_REMOTE' }

/** Opens a data folder for writing, with the workers that serve it. The folder is left as it was on a fault. */
export async function openContext(options: ContextOptions): Promise<Result<OpenContext, OpenContextFault>> {
  const { dataFolder, host } = options
  if (await isNetworkFolder(dataFolder)) return refused({ code: 'FOLDER_REMOTE' })
  const clock = options.clock ?? systemClock
  const switched = switchRestored(dataFolder, clock.now())
  if (!switched.ok) return switched
  const opened = openStore(dataFolder, { clock, newId: options.newId ?? newId })
  if (!opened.ok) return opened
  const store = opened.value
  const workers = lazyWorkers()
  const { images, reports } = options.threads ?? workers
  // At the first start of a day; it runs beside the work.
  const care = beginDailyCare(store)
  const listeners = new Set<(language: Language) => void>()
  const context: Context = {
    store: { folder: store.folder, reader: store.writer, writer: store.writer },
    clock,
    host,
    seat: options.guarded === true ? guardedSeat(store.writer) : openSeat(store.writer),
    images,
    reports,
    comparison: workers.comparison,
    version: await programVersion(),
    library: libraryFolder,
    uploads: await openUploads(join(dataFolder, 'uploads')),
    outgoing: await openOutgoing(join(dataFolder, 'outgoing')),
    unlocked: unlockedPackages(),
    copyFault: care.copyFault,
    languageChanged: language => listeners.forEach(listener => listener(language)),
  }
  // What a purge left undone that was killed, or could not come to its end.
  const purged = care.begun.then(begun => (begun ? resumePurge(store.writer) : null))
  return done({
    context,
    onLanguage: listener => listeners.add(listener),
    announce: address => store.announce(address),
    async close() {
      await care.stop()
      await purged
      await context.unlocked.close()
      await workers.close()
      store.close()
    },
  })
}
