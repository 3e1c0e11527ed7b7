import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenFault } from '../store/fault.ts'
import { openReader } from '../store/open-store.ts'
import { done, type Result } from '../store/result.ts'
import type { Context } from './context.ts'
import { libraryFolder } from './program-folder.ts'
import { openOutgoing } from './outgoing.ts'
import { programVersion } from './program-version.ts'
import { lazyWorkers } from './lazy-workers.ts'
import { openSeat } from './seat.ts'
import { systemClock } from './system-clock.ts'
import { unlockedPackages } from './unlocked-packages.ts'
import { openUploads } from './uploads.ts'

/** A writing procedure was called while another process holds the folder. Nothing was written. */
export class HeldElsewhere extends Error {}

/** Reads a data folder beside the app that holds it; whatever wants to write throws HeldElsewhere. */
export async function openBeside(
  dataFolder: string,
): Promise<Result<{ readonly context: Context; readonly close: () => Promise<void> }, OpenFault>> {
  const opened = openReader(dataFolder)
  if (!opened.ok) return opened
  const reader = opened.value
  const aside = await mkdtemp(join(tmpdir(), 'vizit-'))
  const workers = lazyWorkers()
  const context: Context = {
    store: {
      folder: dataFolder,
      reader,
      get writer(): never {
        throw new HeldElsewhere()
      },
    },
    clock: systemClock,
    host: { kind: 'browser' },
    seat: openSeat(reader),
    images: workers.images,
    reports: workers.reports,
    comparison: workers.comparison,
    version: await programVersion(),
    library: libraryFolder,
    uploads: await openUploads(join(aside, 'uploads')),
    outgoing: await openOutgoing(join(aside, 'outgoing')),
    unlocked: unlockedPackages(),
    copyFault: () => null,
    languageChanged: () => undefined,
  }
  return done({
    context,
    async close() {
      await context.unlocked.close()
      await workers.close()
      reader.close()
      await rm(aside, { recursive: true, force: true })
    },
  })
}
