import { orientationOf, tiffWith } from './orientation.ts'

/** Chunks that the picture is made of; everything else only tells of it. */
const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const exifFlag = 0x08
const xmpFlag = 0x04

/** A WebP without metadata and whatever follows it; every pixel stays. null: it is not built as it should be. */
export function stripWebp(bytes: Buffer): Buffer | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  const end = bytes.readUInt32LE(4) + 8
  if (end > bytes.length) return null
  const kept: Buffer[] = []
  let orientation = 1
  let extended: Buffer | null = null
  let at = 12
  while (at + 8 <= end) {
    const type = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    if (at + 8 + size > end) return null
    const next = at + 8 + size + (size % 2)
    if (type === 'EXIF') {
      const body = bytes.subarray(at + 8, at + 8 + size)
      orientation = orientationOf(body.toString('latin1', 0, 6) === 'Exif\0\0' ? body.subarray(6) : body)
    }
    if (needed.has(type)) {
      const chunk = Buffer.from(bytes.subarray(at, next))
      if (type === 'VP8X') extended = chunk
      kept.push(chunk)
    }
    at = next
  }
  if (extended) {
    const turned = orientation === 1 ? 0 : exifFlag
    extended.writeUInt8((extended.readUInt8(8) & ~(exifFlag | xmpFlag)) | turned, 8)
    if (turned !== 0) kept.push(exifChunk(orientation))
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

function exifChunk(orientation: number): Buffer {
  const body = tiffWith(orientation)
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
