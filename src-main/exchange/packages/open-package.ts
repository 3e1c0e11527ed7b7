import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { PackageManifest } from '../../../src-shared/model/package/manifest.ts'
import { refused, type Result } from '../../store/result.ts'
import { isLocked, unlock, type Unlocked, type UnlockOptions } from './age-password.ts'
import { checkEntries } from './check-entries.ts'
import { dataShape } from './data-shapes.ts'
import { fingerprintOf } from './fingerprint.ts'
import { PackageBytes } from './package-bytes.ts'
import {
  entryJson,
  findEntry,
  type KnownEntry,
  type PackageContent,
  type SharedPackage,
} from './package-content.ts'
import { PackageFailure, refusal, settle, type PackageFault } from './package-fault.ts'
import { evidencePath, packageLimits, type PackageLimits } from './package-limits.ts'
import { shaped } from './read-json.ts'
import { readManifest } from './read-manifest.ts'
import { streamEvidence } from './stream-evidence.ts'
import { readDirectory } from './zip-directory.ts'

export type OpenOptions = UnlockOptions & {
  /** What the disk of the data folder has left; not asked about when absent. */
  readonly freeBytes?: number
  readonly limits?: Partial<PackageLimits>
}

/** A package whose manifest, signature and directory hold. Its content is checked when it is read. */
export type OpenedPackage = PackageContent & {
  readonly manifest: PackageManifest
  /** Of the key that signed it. Nobody has said yet that it is trusted. */
  readonly fingerprint: string
  /** Ends with a PackageFailure when size or hash differ; rejects with one for a hash that is not listed. */
  evidence(sha256: string): Promise<Readable>
  /** Reads everything once and keeps nothing. */
  verifyAll(): Promise<Result<null, PackageFault>>
  /** For threads to read; they must have ended when it is closed. */
  readonly shared: SharedPackage
  close(): Promise<void>
}

const zipStart = Buffer.from('PK\x03\x04', 'latin1')
/** A zip without a single file. */
const emptyZip = Buffer.from('PK\x05\x06', 'latin1')

type Source = { readonly bytes: PackageBytes; readonly close: () => Promise<void> }

function isZip(start: Buffer): boolean {
  return [zipStart, emptyZip].some(mark => mark.equals(start.subarray(0, mark.length)))
}

async function innerBytes({ handle, close }: Unlocked): Promise<Source> {
  try {
    const bytes = new PackageBytes(handle, (await handle.stat()).size)
    if (!isZip(await bytes.bytes(0, Math.min(bytes.size, 4)))) throw refusal('notPackage', '')
    return { bytes, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openBytes(file: string, options: OpenOptions): Promise<Source> {
  const handle = await open(file, 'r')
  const close = () => handle.close()
  try {
    const about = await handle.stat()
    if (!about.isFile()) throw refusal('notPackage', '')
    const bytes = new PackageBytes(handle, about.size)
    const start = await bytes.bytes(0, Math.min(about.size, 64))
    if (isLocked(start)) {
      const inner = await unlock(handle, options)
      await close()
      return await innerBytes(inner)
    }
    if (!isZip(start)) throw refusal('notPackage', '')
    return { bytes, close }
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}

function opened(
  bytes: PackageBytes,
  manifest: PackageManifest,
  known: ReadonlyMap<string, KnownEntry>,
  limits: PackageLimits,
  close: () => Promise<void>,
  signal?: AbortSignal,
): OpenedPackage {
  const value = (path: string) => entryJson(bytes, known, limits, path)
  return {
    manifest,
    fingerprint: fingerprintOf(manifest.publicKey),
    entries: manifest.entries,
    json: (path, schema) => settle(async () => shaped(schema, await value(path), path), signal),
    evidence: sha256 =>
      Promise.resolve().then(() => streamEvidence(bytes, findEntry(known, evidencePath(sha256)), signal)),
    verifyAll: () =>
      settle(async () => {
        for (const { path } of manifest.entries) {
          if (signal?.aborted === true) throw new PackageFailure({ code: 'CANCELLED' })
          const shape = dataShape(manifest.kind, path)
          if (shape) shaped(shape, await value(path), path)
          else await streamEvidence(bytes, findEntry(known, path), signal).forEach(() => undefined)
        }
        return null
      }, signal),
    shared: { fd: bytes.fd, size: bytes.size, known: [...known.values()], limits },
    close,
  }
}

/**
 * Opens a package: is it one, is it whole, are its names harmless, is its manifest known and signed, does its
 * directory agree, is there room. Close it when done.
 */
export async function openPackage(
  file: string,
  options: OpenOptions = {},
): Promise<Result<OpenedPackage, PackageFault>> {
  const limits = { ...packageLimits, ...options.limits }
  let close: (() => Promise<void>) | undefined
  const result = await settle(async () => {
    const source = await openBytes(file, options)
    close = source.close
    const { bytes } = source
    const places = await readDirectory(bytes)
    const manifest = await readManifest(bytes, places, limits)
    const known = checkEntries(manifest, places, limits, options.freeBytes)
    return opened(bytes, manifest, known, limits, source.close, options.signal)
  }, options.signal)
  if (result.ok) return result
  await close?.().catch(() => undefined)
  return refused(result.fault)
}
