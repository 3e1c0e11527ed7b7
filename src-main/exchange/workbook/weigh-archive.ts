import yauzl from 'yauzl'
import type { WorkbookFault } from './sheet.ts'

const MiB = 1024 * 1024
const mostUnpacked = 128 * MiB
const mostRatio = 200
/** A small sheet of equal rows packs better than any bomb; below this the ratio says nothing. */
const ratioCountsFrom = 16 * MiB
const mostEntries = 10_000
/** What an empty entry takes when it is packed nonetheless. */
const packedNothing = 2

/**
 * Sums what the directory of a zip says its entries unpack to, without unpacking any. The reader that follows
 * holds each entry to the size it is said to have, except where that is nothing: such an entry is refused here.
 */
export async function weighArchive(bytes: Uint8Array): Promise<WorkbookFault | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let unpacked = 0
  let entries = 0
  let workbook = false
  try {
    const zip = await yauzl.fromBufferPromise(buffer, { strictFileNames: false })
    if (zip.entryCount > mostEntries) return 'tooMuchInside'
    for await (const entry of zip.eachEntry()) {
      entries += 1
      unpacked += entry.uncompressedSize
      if (entry.isEncrypted()) return 'encrypted'
      if (entry.uncompressedSize === 0 && entry.compressedSize > packedNothing) return 'unreadable'
      if (unpacked > mostUnpacked || entries > mostEntries) return 'tooMuchInside'
      // the reader passes over a part it can't find, and with the part of texts every text would be gone
      const local = await zip.readLocalFileHeaderPromise(entry)
      if (!local.fileName.equals(entry.fileNameRaw)) return 'unreadable'
      workbook ||= entry.fileName === '[Content_Types].xml'
    }
  } catch {
    return 'unreadable'
  }
  if (unpacked > ratioCountsFrom && unpacked > bytes.byteLength * mostRatio) return 'tooMuchInside'
  return workbook ? null : 'kindNotTaken'
}
