import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exported, ExchangeProgress } from '../../src-shared/contract/exchange.ts'
import { deviceKey } from '../exchange/device-key.ts'
import { lockInto } from '../exchange/packages/age-password.ts'
import { packageFault } from '../exchange/packages/package-fault.ts'
import { backupStore } from '../store/backup.ts'
import type { Context } from './context.ts'
import { refusePackageFault } from './exchange-faults.ts'
import { accepted } from './refuse.ts'
import { today } from './working-day.ts'

/** Everything of this laptop in one locked file that the door hands out once. Throws the contract's errors. */
export async function makeBackup(
  context: Context,
  password: string,
  report: (progress: ExchangeProgress) => void,
  signal: AbortSignal,
): Promise<Exported> {
  const { outgoing, clock, store } = context
  // A laptop that never signed anything has no key yet; the one it moves to shall not make another.
  deviceKey(store.folder)
  const { id, folder } = await outgoing.begin()
  try {
    const made = accepted(
      await backupStore(store.reader, join(folder, 'draft'), {
        now: clock.now(),
        lock: target => lockInto(target, password, { signal }),
        signal,
        progress: (done, total) => report({ stage: 'writing', done, total }),
      }),
    )
    const path = join(folder, 'ready')
    await rename(made.file, path)
    const name = `Vizit ${today(context)}.vizit`
    outgoing.offer(id, { path, name, bytes: made.bytes, fresh: () => true, note: () => true })
    return { download: id, name, bytes: made.bytes, packages: 1, audits: 0 }
  } catch (error) {
    await outgoing.drop(id)
    if (signal.aborted) return refusePackageFault({ code: 'CANCELLED' })
    const fault = packageFault(error)
    if (fault) return refusePackageFault(fault)
    throw error
  }
}
