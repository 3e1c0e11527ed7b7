import { randomUUID } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type {
  PackageEntry,
  PackageKind,
  PackageManifest,
  UnsignedManifest,
} from '../../../src-shared/model/package/manifest.ts'
import { packageVersion } from '../../../src-shared/model/package/manifest.ts'
import { diskFault } from '../../store/disk-fault.ts'
import { syncFolderLater } from '../../store/durable.ts'
import type { DiskFault } from '../../store/fault.ts'
import { done, refused, type Result } from '../../store/result.ts'
import type { DeviceKey } from '../device-key.ts'
import { EvidenceGone, readEvidence } from './read-evidence.ts'
import { signManifest } from './manifest-signature.ts'
import { PackageFailure } from './package-fault.ts'
import { evidencePath, manifestPath } from './package-limits.ts'
import { ZipOutput } from './zip-output.ts'

type Many<Item> = Iterable<Item> | AsyncIterable<Item>

export type PackageWish = {
  readonly kind: Exclude<PackageKind, 'backup'>
  readonly id: string
  /** ISO, UTC. */
  readonly created: string
  readonly author: PackageManifest['author']
  readonly organisation: string
  readonly app: string
  readonly part: PackageManifest['part']
  readonly log: string | null
  readonly enrolment: PackageManifest['enrolment']
  /** One at a time is held in memory. */
  readonly data: Many<{ readonly path: string; readonly json: unknown }>
  /** `path`: of the file on disk. The same file twice is taken once. */
  readonly evidence: Many<{ readonly sha256: string; readonly bytes: number; readonly path: string }>
  readonly key: DeviceKey
  readonly password?: string
  readonly signal?: AbortSignal
  /** Bytes of content put in so far. */
  readonly progress?: (bytes: number) => void
}

export type PackageWritten = { readonly file: string; readonly bytes: number; readonly entries: number }

export type WriteFault =
  | DiskFault
  | { readonly code: 'CANCELLED' }
  /** A file of evidence is missing, or not what its hash says. */
  | { readonly code: 'EVIDENCE_GONE'; readonly sha256: string }

function unsigned(wish: PackageWish, entries: PackageEntry[]): UnsignedManifest {
  return {
    format: 'vizit.package',
    version: packageVersion,
    kind: wish.kind,
    id: wish.id,
    created: wish.created,
    // half of a surrogate pair has no canonical form to sign
    author: {
      id: wish.author.id,
      name: wish.author.name.toWellFormed(),
      alias: wish.author.alias.toWellFormed(),
    },
    organisation: wish.organisation.toWellFormed(),
    app: wish.app,
    part: wish.part,
    entries,
    log: wish.log,
    enrolment: wish.enrolment,
    publicKey: wish.key.publicKey,
  }
}

async function fill(zip: ZipOutput, wish: PackageWish): Promise<number> {
  const entries: PackageEntry[] = []
  const seen = new Set<string>()
  let bytes = 0
  const put = (entry: PackageEntry) => {
    entries.push(entry)
    bytes += entry.size
    wish.progress?.(bytes)
  }
  for await (const { path, json } of wish.data) {
    put({ path, ...(await zip.addText(path, JSON.stringify(json))) })
  }
  for await (const file of wish.evidence) {
    if (seen.has(file.sha256)) continue
    seen.add(file.sha256)
    const path = evidencePath(file.sha256)
    await zip.addStored(path, file.bytes, readEvidence(file))
    put({ path, size: file.bytes, sha256: file.sha256 })
  }
  // last: only now are all sizes and hashes known
  await zip.addText(manifestPath, JSON.stringify(signManifest(unsigned(wish, entries), wish.key)))
  return entries.length
}

async function writeAndClose(handle: FileHandle, wish: PackageWish): Promise<Omit<PackageWritten, 'file'>> {
  const zip = new ZipOutput(handle, {
    modified: new Date(wish.created),
    password: wish.password,
    signal: wish.signal,
  })
  try {
    const entries = await fill(zip, wish)
    await zip.finish()
    await handle.sync()
    return { bytes: (await handle.stat()).size, entries }
  } finally {
    await zip.abandon()
    await handle.close()
  }
}

function faultOf(error: unknown, wish: PackageWish): WriteFault | null {
  if (wish.signal?.aborted === true) return { code: 'CANCELLED' }
  if (error instanceof EvidenceGone) return { code: 'EVIDENCE_GONE', sha256: error.sha256 }
  if (error instanceof PackageFailure && error.fault.code === 'CANCELLED') return { code: 'CANCELLED' }
  return diskFault(error)
}

/** Writes a package. It is there whole or not at all; memory stays flat however large it is. */
export async function writePackage(
  out: string,
  wish: PackageWish,
): Promise<Result<PackageWritten, WriteFault>> {
  const file = resolve(out)
  const draft = join(dirname(file), `.${basename(file)}-${randomUUID()}`)
  try {
    wish.signal?.throwIfAborted()
    const handle = await open(draft, 'wx+', 0o600)
    const written = await writeAndClose(handle, wish)
    wish.signal?.throwIfAborted()
    await rename(draft, file)
    await syncFolderLater(dirname(file))
    return done({ file, ...written })
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    const fault = faultOf(error, wish)
    if (!fault) throw error
    return refused(fault)
  }
}
