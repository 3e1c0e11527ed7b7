import type { PackageEntry } from '../../../src-shared/model/package/manifest.ts'
import type { z } from '../../../src-shared/model/zod.ts'
import type { Result } from '../../store/result.ts'
import type { ZipPlace } from './content-start.ts'
import { PackageBytes } from './package-bytes.ts'
import { refusal, settle, type PackageFault } from './package-fault.ts'
import type { PackageLimits } from './package-limits.ts'
import { readJson, shaped } from './read-json.ts'

/** A file as both the signed manifest and the directory know it. */
export type KnownEntry = { readonly entry: PackageEntry; readonly place: ZipPlace }

/** A package that was opened and whose manifest and directory hold, for another thread of this process to read. */
export type SharedPackage = {
  /** Open as long as the threads need it. */
  readonly fd: number
  readonly size: number
  readonly known: readonly KnownEntry[]
  readonly limits: PackageLimits
}

/** What is read of a package by its records. */
export type PackageContent = {
  readonly entries: readonly PackageEntry[]
  /** Against size, hash, depth and shape. */
  json<Value>(path: string, schema: z.ZodType<Value>): Promise<Result<Value, PackageFault>>
}

export function findEntry(known: ReadonlyMap<string, KnownEntry>, path: string): KnownEntry {
  const found = known.get(path)
  if (!found) throw refusal('entryMissing', path)
  return found
}

/** A file of a package as JSON, against its size, hash and depth. Throws PackageFailure. */
export function entryJson(
  bytes: PackageBytes,
  known: ReadonlyMap<string, KnownEntry>,
  limits: PackageLimits,
  path: string,
): Promise<unknown> {
  const { entry, place } = findEntry(known, path)
  return readJson(bytes, place, limits, entry.sha256)
}

/** In a thread that has nothing else to do: it waits for the disk itself, which takes half the time. */
export function sharedContent({ fd, size, known: list, limits }: SharedPackage): PackageContent {
  const bytes = new PackageBytes(fd, size)
  const known = new Map(list.map(one => [one.entry.path, one]))
  return {
    entries: list.map(({ entry }) => entry),
    json: (path, schema) =>
      settle(async () => shaped(schema, await entryJson(bytes, known, limits, path), path)),
  }
}
