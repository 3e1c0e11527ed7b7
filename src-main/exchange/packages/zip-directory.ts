import { callbackify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { ZipPlace } from './content-start.ts'
import { refusal, PackageFailure } from './package-fault.ts'
import { packageLimits } from './package-limits.ts'
import type { PackageBytes } from './package-bytes.ts'

const stored = 0
const deflated = 8
const directoryMark = 0x10
const kindMask = 0o170000
const plainFile = 0o100000

function isOutside(path: string): boolean {
  const steps = path.replace(/\/$/u, '').split('/')
  return (
    /[^\x20-\x7e]|\\/u.test(path) ||
    /^[a-z]:/iu.test(path) ||
    steps.some(step => step === '' || step === '.' || step === '..')
  )
}

/** A plain file, in one of the two ways everybody packs; not a folder, a link, a device or anything encrypted. */
function isPlain(entry: Entry, path: string): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & kindMask
  return (
    !path.endsWith('/') &&
    !entry.isEncrypted() &&
    (entry.compressionMethod === stored || entry.compressionMethod === deflated) &&
    (kind === 0 || kind === plainFile) &&
    (entry.externalFileAttributes & directoryMark) === 0
  )
}

/** The zip library says in words what is wrong; what the disk said is told as it is. */
function brokenZip(error: unknown, path: string): unknown {
  if (error instanceof PackageFailure || (error instanceof Error && 'code' in error)) return error
  const message = error instanceof Error ? error.message : ''
  if (message.startsWith('End of central directory')) return refusal('truncated', path, error)
  return refusal(message.includes('encryption') ? 'entryKind' : 'damaged', path, error)
}

/** The package as the zip library reads it. */
class ZipReader extends yauzl.RandomAccessReader {
  readonly #bytes: PackageBytes

  constructor(bytes: PackageBytes) {
    super()
    this.#bytes = bytes
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const copied = callbackify(async () => (await this.#bytes.bytes(position, length)).copy(target, offset))
    copied(error => callback(error))
  }
}

async function openZip(bytes: PackageBytes): Promise<ZipFile> {
  try {
    return await yauzl.fromRandomAccessReaderPromise(new ZipReader(bytes), bytes.size, {
      autoClose: false,
      // names are looked at as bytes, sizes against the manifest
      decodeStrings: false,
      validateEntrySizes: false,
    })
  } catch (error) {
    throw brokenZip(error, '')
  }
}

/** Throws PackageFailure for what no package holds, before a byte of content is read. */
export async function readDirectory(bytes: PackageBytes): Promise<ReadonlyMap<string, ZipPlace>> {
  const zip = await openZip(bytes)
  if (zip.entryCount > packageLimits.entries + 1) throw refusal('tooMuchInside', '')
  const places = new Map<string, ZipPlace>()
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileNameRaw.toString('latin1')
      if (isOutside(path)) throw refusal('pathOutside', path)
      if (!isPlain(entry, path)) throw refusal('entryKind', path)
      if (places.has(path)) throw refusal('duplicateEntry', path)
      packed += entry.compressedSize
      // files that lie over one another: the little bomb that unpacks to a large one
      if (packed > bytes.size) throw refusal('tooMuchInside', path)
      places.set(path, {
        path,
        packed: entry.compressedSize,
        unpacked: entry.uncompressedSize,
        deflated: entry.compressionMethod === deflated,
        header: entry.relativeOffsetOfLocalHeader,
      })
    }
  } catch (error) {
    throw brokenZip(error, '')
  }
  return places
}
