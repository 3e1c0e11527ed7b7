import type { ExchangeProgress, ImportLine as ContractLine } from '../../src-shared/contract/exchange.ts'
import {
  assignmentDataSchema,
  libraryDataSchema,
  returnsDataSchema,
} from '../../src-shared/model/package/package-data.ts'
import { takeAudits } from '../exchange/arrivals/take-audits.ts'
import { deviceKey } from '../exchange/device-key.ts'
import { onlyFile } from '../exchange/packages/data-shapes.ts'
import { fingerprintOf } from '../exchange/packages/fingerprint.ts'
import { freeBytesOf } from '../exchange/packages/free-space.ts'
import { openPackage, type OpenedPackage } from '../exchange/packages/open-package.ts'
import { takeAssignments } from '../exchange/packages/records/take-assignments.ts'
import { takeLibrary } from '../exchange/packages/records/take-library.ts'
import { takeReturns } from '../exchange/packages/records/take-returns.ts'
import { importedPackage, trustSender, type Arrival } from '../exchange/packages/records/taking.ts'
import { senderOf, type Sender } from '../exchange/packages/records/trust.ts'
import { refreshFlags } from '../store/flags.ts'
import { findImport, type ImportLine } from '../store/imports.ts'
import { pathsOf } from '../store/paths.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { refusePackageFault, refuseSender } from './exchange-faults.ts'
import { lookOver } from './look-over.ts'
import { accepted, found, refuse, refuseFile, refusePackage } from './refuse.ts'
import { supervises } from './supervising.ts'
import type { Upload } from './uploads.ts'

export interface PackageFile {
  readonly upload: string
  readonly password?: string | undefined
}

interface Opened {
  readonly file: Upload
  readonly opened: OpenedPackage
  readonly sender: Sender
}

interface Reading {
  readonly signal?: AbortSignal
  /** One that a password opened stays open for the next reading. */
  readonly again?: true
}

/** Opens a package, hands it over with its sender, and closes it again. */
export async function withPackage<Value>(
  context: Context,
  input: PackageFile,
  act: (package_: Opened) => Promise<Value> | Value,
  { signal, again }: Reading = {},
): Promise<Value> {
  const { upload, password } = input
  const file = context.uploads.find(upload) ?? refuseFile('gone')
  const { folder, reader } = context.store
  const known = password === undefined ? null : context.unlocked.take(upload, password)
  const opened = known ?? (await openFile(context, file.path, input, signal))
  let kept = false
  try {
    const { manifest, fingerprint } = opened
    const own = fingerprintOf(deviceKey(folder).publicKey)
    const value = await act({ file, opened, sender: senderOf(reader, manifest, { fingerprint, own }) })
    if (again && password !== undefined) {
      await context.unlocked.keep(upload, password, opened)
      kept = true
    }
    return value
  } finally {
    if (!kept) await opened.close()
  }
}

async function openFile(
  { store: { folder } }: Context,
  path: string,
  { password }: PackageFile,
  signal?: AbortSignal,
): Promise<OpenedPackage> {
  const result = await openPackage(path, {
    freeBytes: await freeBytesOf(folder),
    scratch: pathsOf(folder).incoming,
    ...(password === undefined ? {} : { password }),
    ...(signal === undefined ? {} : { signal }),
  })
  return result.ok ? result.value : refusePackageFault(result.fault)
}

/** Takes a package in, whatever its kind. Throws the contract's errors; then nothing came in. */
export async function importPackage(
  context: Context,
  input: PackageFile & { readonly trust?: string | undefined },
  report: (progress: ExchangeProgress) => void,
  signal: AbortSignal,
): Promise<ContractLine> {
  report({ stage: 'reading', done: 0, total: null })
  const line = await withPackage(
    context,
    input,
    async ({ file, opened, sender }) => {
      mayTake(context, opened, sender, input.trust)
      const arrival: Arrival = {
        manifest: opened.manifest,
        sender,
        file: file.name,
        author: authorOf(context).alias,
      }
      if (opened.manifest.kind !== 'audits') return takeRecords(context, opened, arrival, report)
      return takeVisits(context, opened, arrival, report, signal)
    },
    { signal },
  )
  await context.uploads.drop(input.upload)
  return lineOf(line)
}

function mayTake(context: Context, { manifest }: OpenedPackage, sender: Sender, trust?: string): void {
  const { kind } = manifest
  // Visits and libraries are for those who supervise; a shopper gets assignments and what is to be mended.
  if ((kind === 'audits' || kind === 'library') && !supervises(context)) refuse('NOT_ALLOWED')
  if (kind !== 'audits' && sender.shopper !== null) refusePackage('senderKind', 'manifest.json')
  const trusted = sender.trust === 'known' || sender.trust === 'enrolled' || trust === sender.fingerprint
  if (!trusted) refuseSender(sender)
}

async function takeRecords(
  context: Context,
  opened: OpenedPackage,
  arrival: Arrival,
  report: (progress: ExchangeProgress) => void,
): Promise<ImportLine> {
  const { writer } = context.store
  switch (opened.manifest.kind) {
    case 'assignment': {
      const data = await opened.json(onlyFile.assignment, assignmentDataSchema)
      if (!data.ok) return refusePackageFault(data.fault)
      report({ stage: 'writing', done: 0, total: null })
      return accepted(takeAssignments(writer, arrival, data.value))
    }
    case 'returns': {
      const data = await opened.json(onlyFile.returns, returnsDataSchema)
      if (!data.ok) return refusePackageFault(data.fault)
      report({ stage: 'writing', done: 0, total: null })
      return accepted(takeReturns(writer, arrival, data.value))
    }
    case 'library': {
      const data = await opened.json(onlyFile.library, libraryDataSchema)
      if (!data.ok) return refusePackageFault(data.fault)
      report({ stage: 'writing', done: 0, total: null })
      return accepted(takeLibrary(writer, arrival, data.value))
    }
    case 'audits':
    case 'backup':
      return refusePackage('kindUnknown', 'manifest.json')
  }
}

async function takeVisits(
  context: Context,
  opened: OpenedPackage,
  arrival: Arrival,
  report: (progress: ExchangeProgress) => void,
  signal: AbortSignal,
): Promise<ImportLine> {
  const { writer } = context.store
  const { fingerprint, shopper } = arrival.sender
  const uid = writer.newId()
  const taken = await takeAudits({
    folder: writer.folder,
    opened,
    sender: { fingerprint, shopper: shopper?.alias ?? null, colleague: shopper === null },
    import: importedPackage(arrival, uid),
    author: arrival.author,
    now: writer.clock.now(),
    signal,
    progress: report,
  })
  if (!taken.ok) return refusePackageFault(taken.fault)
  accepted(trustSender(writer, arrival))
  // They may be made again at any time: what stops here is made when the queue is looked at.
  await refreshFlags(writer, taken.value.audits)
  lookOver(context)
  return found(findImport(writer, uid))
}

/** As the contract tells it. */
export function lineOf(line: ImportLine): ContractLine {
  const { id, at, by, file, kind, sender, fingerprint, createdAt, summary } = line
  return { id, at, by, file, kind, sender, fingerprint, created: createdAt, summary }
}
