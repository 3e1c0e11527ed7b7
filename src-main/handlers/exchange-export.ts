import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExchangeProgress, ExportWish } from '../../src-shared/contract/exchange.ts'
import { deviceKey } from '../exchange/device-key.ts'
import { waitingAudits } from '../exchange/packages/records/collect-audits.ts'
import { waitingReturns } from '../exchange/packages/records/collect-returns.ts'
import { makeAudits } from '../exchange/packages/records/make-audit-packages.ts'
import { makeAssignments, makeLibrary, makeReturns } from '../exchange/packages/records/make-packages.ts'
import type { Leaving, MadePackage, SendFault, Sending } from '../exchange/packages/records/sending.ts'
import { zipPackages } from '../exchange/packages/records/zip-packages.ts'
import { readProfile } from '../store/profile.ts'
import type { Result } from '../store/result.ts'
import type { Context } from './context.ts'
import { refuseSending } from './exchange-faults.ts'
import { found, refuse } from './refuse.ts'
import { supervises } from './supervising.ts'

export type { MadePackage } from '../exchange/packages/records/sending.ts'

/** Ids of what was not sent yet: visits of the shopper here, returns of the supervisor here. */
export function waiting(context: Context): { readonly audits: string[]; readonly returns: string[] } {
  const { reader } = context.store
  const received = context.seat.person()?.role !== 'shopper'
  return { audits: waitingAudits(reader, received), returns: waitingReturns(reader) }
}

/**
 * Makes the packages of a wish in a folder, where they are noted as sent unless `later` takes that over. Throws the
 * contract's errors; then nothing is there, or noted.
 */
export async function makePackages(
  context: Context,
  wish: ExportWish,
  folder: string,
  report: (progress: ExchangeProgress) => void,
  { signal, later }: Pick<Sending, 'signal' | 'later'> = {},
): Promise<MadePackage[]> {
  // Everything else than visits is a supervisor's to give.
  if (wish.kind !== 'audits' && !supervises(context)) refuse('NOT_ALLOWED')
  const { writer } = context.store
  const person = found(context.seat.person() ?? readProfile(writer))
  const sending: Sending = {
    writer,
    key: deviceKey(writer.folder),
    person,
    app: context.version,
    folder,
    password: wish.password,
    signal,
    later,
    progress: (stage, done, total) => report({ stage, done, total }),
  }
  const made = await make(context, sending, wish)
  return made.ok ? made.value : refuseSending(made.fault)
}

function make(
  context: Context,
  sending: Sending,
  wish: ExportWish,
): Promise<Result<MadePackage[], SendFault>> {
  switch (wish.kind) {
    case 'assignment':
      return makeAssignments(sending, wish.wave, wish.shoppers)
    case 'audits': {
      const { audits, wave, branch } = wish
      const chosen = audits !== undefined || wave !== undefined || branch !== undefined
      // A shopper who names none sends what has not gone out; a supervisor everything.
      const all = chosen || context.seat.person()?.role !== 'shopper'
      return makeAudits(sending, { audits: all ? audits : waiting(context).audits, wave, branch })
    }
    case 'returns':
      return makeReturns(sending, wish.audits ?? waiting(context).returns)
    case 'library':
      return makeLibrary(sending)
  }
}

export interface Exported {
  readonly download: string
  readonly name: string
  readonly bytes: number
  readonly packages: number
  readonly audits: number
}

/** The same, as one file that the door hands out once: several packages stand in one zip. */
export async function exportPackages(
  context: Context,
  wish: ExportWish,
  report: (progress: ExchangeProgress) => void,
  signal: AbortSignal,
): Promise<Exported> {
  const { outgoing } = context
  const { id, folder } = await outgoing.begin()
  try {
    const acts: Leaving[] = []
    const later = (leaving: Leaving) => void acts.push(leaving)
    const made = await makePackages(context, wish, folder, report, { signal, later })
    const file = await oneFile(made, folder)
    outgoing.offer(id, {
      ...file,
      fresh: () => acts.every(({ fresh }) => fresh()),
      note: () => acts.every(({ note }) => note().ok),
    })
    const audits = made.reduce((sum, one) => sum + one.audits.length, 0)
    return { download: id, name: file.name, bytes: file.bytes, packages: made.length, audits }
  } catch (error) {
    await outgoing.drop(id)
    throw error
  }
}

async function oneFile(made: readonly MadePackage[], folder: string) {
  const path = join(folder, 'ready')
  const [only] = made
  if (made.length === 1 && only) {
    await rename(only.file, path)
    return { path, name: only.name, bytes: only.bytes }
  }
  const name = `${only?.name.replace(/\.vizit$/u, '') ?? 'vizit'} +${made.length - 1}.zip`
  return { path, name, bytes: await zipPackages(made, path) }
}
