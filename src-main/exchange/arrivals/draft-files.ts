import { closeSync, fsync, openSync, statSync, writeSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pathsOf } from '../../store/paths.ts'
import type { OpenedPackage } from '../packages/open-package.ts'
import { PackageFailure } from '../packages/package-fault.ts'
import { evidenceKinds } from '../packages/evidence-kinds.ts'
import { typeOfBytes } from '../packages/evidence-type.ts'
import type { Stop } from './job.ts'

const sync = promisify(fsync)

/**
 * Files in flight: while one waits for the disk the next is read. Three of the four threads that all files of the
 * program share, so that the page's own files find one.
 */
const lanes = 3

const evidenceStart = 'evidence/'

/** A file of a package as it was found. */
export type Drafted = {
  readonly sha256: string
  /** By its bytes; '' where they say nothing. */
  readonly mime: string
  /** Not here before: it stands under a temporary name. */
  readonly isNew: boolean
}

/** Where a file of an import stands until everything of it is known to be good. */
export function draftPath(folder: string, prefix: string, sha256: string): string {
  return join(pathsOf(folder).incoming, `${prefix}.${sha256}`)
}

/** This thread does nothing else: to write a small file at once takes less than to hand it to another thread. */
function isThere(path: string, size: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === size
}

/** What passes on its way in, and what it is by its first bytes; where they don't say enough, by all of them. */
async function* typed(source: AsyncIterable<Buffer>, said: (mime: string) => void): AsyncGenerator<Buffer> {
  const parts: Buffer[] = []
  let mime: string | null = null
  for await (const part of source) {
    if (mime === null) {
      parts.push(part)
      const found = parts.length === 1 ? await typeOfBytes(part) : ''
      if (found in evidenceKinds) mime = found
    }
    yield part
  }
  said(mime ?? (await typeOfBytes(Buffer.concat(parts))))
}

async function draft(source: AsyncIterable<Uint8Array>, path: string): Promise<void> {
  const file = openSync(path, 'wx', 0o600)
  try {
    for await (const part of source) writeWhole(file, part)
    await sync(file)
  } finally {
    closeSync(file)
  }
}

function writeWhole(file: number, part: Uint8Array): void {
  for (let sent = 0; sent < part.length;) sent += writeSync(file, part, sent)
}

/**
 * Reads every file of evidence against its hash and puts those that are not here yet on disk, under temporary names.
 * What stands under its name with the right size is kept: its bytes are `verify`'s to check. Gives back what each of
 * them is. Throws PackageFailure; drafts are the caller's to clear.
 */
export async function draftFiles(
  from: OpenedPackage,
  to: { readonly folder: string; readonly prefix: string },
  stops: readonly Stop[],
  told: () => void,
): Promise<Drafted[]> {
  const paths = pathsOf(to.folder)
  const files = from.entries.filter(({ path }) => path.startsWith(evidenceStart)).values()
  const drafted: Drafted[] = []
  const lane = async () => {
    for (const { sha256, size } of files) {
      if (stops.some(stop => stop[0] === 1)) throw new PackageFailure({ code: 'CANCELLED' })
      let mime = ''
      const parts = typed(from.evidenceParts(sha256), found => {
        mime = found
      })
      const isNew = !isThere(paths.evidenceFile(sha256), size)
      if (isNew) await draft(parts, draftPath(to.folder, to.prefix, sha256))
      else for await (const _ of parts) continue
      drafted.push({ sha256, mime, isNew })
      told()
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  return drafted
}

/** Takes away what of an import still stands under temporary names. */
export async function clearDrafts(folder: string, prefix: string): Promise<void> {
  const { incoming } = pathsOf(folder)
  for (const name of await readdir(incoming)) {
    if (name.startsWith(`${prefix}.`)) await rm(join(incoming, name), { force: true })
  }
}
