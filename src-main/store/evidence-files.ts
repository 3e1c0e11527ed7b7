import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, statSync, type ReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Reader, Writer } from './connection.ts'
import { diskFault } from './disk-fault.ts'
import { syncFolderLater } from './durable.ts'
import type { StoreFault } from './fault.ts'
import { pathsOf } from './paths.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

export type KeptFile = { readonly sha256: string; readonly bytes: number }
export const largestEvidence = 64 * 1024 * 1024

type Source = Uint8Array | AsyncIterable<Uint8Array>

/** Writes to a temporary name and waits for the disk. */
async function takeIn(source: Source, draft: string): Promise<Result<KeptFile, StoreFault>> {
  const hash = createHash('sha256')
  const handle = await open(draft, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const part of source instanceof Uint8Array ? [source] : source) {
      bytes += part.byteLength
      if (bytes > largestEvidence) return refused({ code: 'EVIDENCE_TOO_LARGE', limit: largestEvidence })
      hash.update(part)
      await handle.writeFile(part)
    }
    if (bytes === 0) return refused({ code: 'EVIDENCE_EMPTY' })
    await handle.sync()
  } finally {
    await handle.close()
  }
  return done({ sha256: hash.digest('hex'), bytes })
}

/**
 * Puts bytes on disk under their SHA-256 and waits until they are there. Attach the row after.
 * The same bytes again heal a file that was damaged since.
 */
export async function keepFile(
  writer: Writer,
  source: Source,
  mime: string,
): Promise<Result<KeptFile, StoreFault>> {
  const paths = pathsOf(writer.folder)
  const draft = join(paths.incoming, randomUUID())
  try {
    const taken = await takeIn(source, draft)
    if (!taken.ok) return taken
    const { sha256, bytes } = taken.value
    const file = paths.evidenceFile(sha256)
    if ((await mkdir(dirname(file), { recursive: true, mode: 0o700 })) !== undefined) {
      await syncFolderLater(paths.evidence)
    }
    await rename(draft, file)
    await syncFolderLater(dirname(file))
    return together(writer, 'evidence.keep', () => {
      writer
        .sql(
          'INSERT INTO evidence_file (sha256, bytes, mime, kept_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        )
        .run(sha256, bytes, mime, writer.clock.now().toISOString())
      return taken
    })
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault)
  } finally {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

export type OpenedFile = {
  readonly sha256: string
  readonly bytes: number
  readonly mime: string
  readonly path: string
  /** Both ends inclusive, as in a Range header. */
  readonly stream: (range?: { readonly start: number; readonly end: number }) => ReadStream
}

/** null for a hash that no record names or whose file is gone. */
export function openFile(reader: Reader, sha256: string): OpenedFile | null {
  const known = reading(reader, 'evidence.open', () =>
    reader.sql<{ mime: string }>('SELECT mime FROM evidence_file WHERE sha256 = ?').get(sha256),
  )
  if (!known) return null
  const path = pathsOf(reader.folder).evidenceFile(sha256)
  // The size on disk, not the one on record: a Range is answered from what is there.
  const bytes = statSync(path, { throwIfNoEntry: false })?.size
  if (bytes === undefined) return null
  return { sha256, bytes, mime: known.mime, path, stream: range => createReadStream(path, range) }
}
