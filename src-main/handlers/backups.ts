import { keptDaily } from '../store/kept-backups.ts'
import { besideOf, dropWaiting, waitingRestore } from '../store/restoring/waiting-restore.ts'
import type { Context } from './context.ts'
import { inContract } from './exchange-faults.ts'
import { makeBackup } from './make-backup.ts'
import { prepareRestore } from './prepare-restore.ts'
import { procedures } from './procedures.ts'
import { progressStream } from './progress-stream.ts'
import { refuse } from './refuse.ts'

const { backups: contract } = procedures

function waitingOf({ store: { folder } }: Context) {
  const waiting = waitingRestore(folder)
  return waiting && { created: waiting.created, kept: besideOf(folder, waiting.kept) }
}

export const backups = {
  list: contract.list.handler(({ context }) => ({
    daily: keptDaily(context.store.folder),
    waiting: waitingOf(context),
    restarts: context.host.relaunch !== undefined,
  })),
  make: contract.make.handler(async function* ({ context, input, signal }) {
    return yield* progressStream(
      (report, stop) => inContract(() => makeBackup(context, input.password, report, stop)),
      signal,
    )
  }),
  restore: contract.restore.handler(async function* ({ context, input, signal }) {
    return yield* progressStream(
      (report, stop) => inContract(() => prepareRestore(context, input, report, stop)),
      signal,
    )
  }),
  cancel: contract.cancel.handler(({ context }) => {
    dropWaiting(context.store.folder)
    return {}
  }),
  restart: contract.restart.handler(({ context }) => {
    if (!context.host.relaunch) return refuse('NOT_HERE')
    context.host.relaunch()
    return {}
  }),
}
