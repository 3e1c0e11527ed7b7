import type { PackageBytes } from './package-bytes.ts'
import { refusal } from './package-fault.ts'

/** Where a file of a zip stands, as its directory says. */
export type ZipPlace = {
  readonly path: string
  /** Bytes in the file. */
  readonly packed: number
  /** Bytes it says to unpack to. */
  readonly unpacked: number
  readonly deflated: boolean
  /** Where the header before its bytes begins. */
  readonly header: number
}

/** Of the header before the bytes of a file, without its name. */
export const headerBytes = 30
const headerMark = 0x04034b50

/** Where the bytes of a file begin. Throws PackageFailure where no file is. */
export async function contentStart(
  bytes: PackageBytes,
  { path, header, packed }: Pick<ZipPlace, 'path' | 'header' | 'packed'>,
): Promise<number> {
  const head = await bytes.bytes(header, headerBytes)
  const start = header + headerBytes + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (head.readUInt32LE(0) !== headerMark || start + packed > bytes.size) throw refusal('damaged', path)
  return start
}
