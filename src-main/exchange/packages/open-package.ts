import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { PackageEntry, PackageManifest } from '../../../src-shared/model/package/manifest.ts'
import type { z } from '../../../src-shared/model/zod.ts'
import { refused, type Result } from '../../store/result.ts'
import { isLocked, unlock, type Unlocked, type UnlockOptions } from './age-password.ts'
import { checkEntries, type KnownEntry } from './check-entries.ts'
import { dataShape } from './data-shapes.ts'
import { fingerprintOf } from './fingerprint.ts'
import { PackageBytes } from './package-bytes.ts'
import { PackageFailure, refusal, settle, type PackageFault } from './package-fault.ts'
import { evidencePath, packageLimits, type PackageLimits } from './package-limits.ts'
import { readJson, shaped } from './read-json.ts'
import { readManifest } from './read-manifest.ts'
import { evidenceParts, streamEvidence } from './stream-evidence.ts'
import { readDirectory } from './zip-directory.ts'

export type OpenOptions = UnlockOptions & {
  /** What the disk of the data folder has left; not asked about when absent. */
  readonly freeBytes?: number
  readonly limits?: Partial<PackageLimits>
  /** In a thread that has nothing else to do: it waits for the disk itself, which takes half the time. */
  readonly blocking?: boolean
}

/** A package whose manifest, signature and directory hold. Its content is checked when it is read. */
export type OpenedPackage = {
  readonly manifest: PackageManifest
  /** Of the key that signed it. Nobody has said yet that it is trusted. */
  readonly fingerprint: string
  readonly entries: readonly PackageEntry[]
  /** Against size, hash, depth and shape. */
  json<Value>(path: string, schema: z.ZodType<Value>): Promise<Result<Value, PackageFault>>
  /** Ends with a PackageFailure when size or hash differ; rejects with one for a hash that is not listed. */
  evidence(sha256: string): Promise<Readable>
  /** The same without a stream around it. */
  evidenceParts(sha256: string): AsyncIterable<Buffer>
  /** Reads everything once and keeps nothing. */
  verifyAll(): Promise<Result<null, PackageFault>>
  close(): Promise<void>
}

const zipStart = Buffer.from('PK\x03\x04', 'latin1')
/** A zip without a single file. */
const emptyZip = Buffer.from('PK\x05\x06', 'latin1')

type Source = { readonly bytes: PackageBytes; readonly close: () => Promise<void> }

function isZip(start: Buffer): boolean {
  return [zipStart, emptyZip].some(mark => mark.equals(start.subarray(0, mark.length)))
}

async function innerBytes({ handle, close }: Unlocked, blocking?: boolean): Promise<Source> {
  try {
    const bytes = new PackageBytes(handle, (await handle.stat()).size, blocking)
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
    const bytes = new PackageBytes(handle, about.size, options.blocking)
    const start = await bytes.bytes(0, Math.min(about.size, 64))
    if (isLocked(start)) {
      const inner = await unlock(handle, options)
      await close()
      return await innerBytes(inner, options.blocking)
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
  const find = (path: string) => {
    const found = known.get(path)
    if (!found) throw refusal('entryMissing', path)
    return found
  }
  const value = async (path: string) => {
    const { entry, place } = find(path)
    return readJson(bytes, place, limits, entry.sha256)
  }
  const json = <Value>(path: string, schema: z.ZodType<Value>) =>
    settle(async () => shaped(schema, await value(path), path), signal)
  return {
    manifest,
    fingerprint: fingerprintOf(manifest.publicKey),
    entries: manifest.entries,
    json,
    evidence: sha256 =>
      Promise.resolve().then(() => streamEvidence(bytes, find(evidencePath(sha256)), signal)),
    evidenceParts: sha256 => evidenceParts(bytes, find(evidencePath(sha256)), signal),
    verifyAll: () =>
      settle(async () => {
        for (const { path } of manifest.entries) {
          if (signal?.aborted === true) throw new PackageFailure({ code: 'CANCELLED' })
          const shape = dataShape(manifest.kind, path)
          if (shape) shaped(shape, await value(path), path)
          else await streamEvidence(bytes, find(path), signal).forEach(() => undefined)
        }
        return null
      }, signal),
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
