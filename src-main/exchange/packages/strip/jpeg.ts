import { orientationOf, tiffWith } from './orientation.ts'

const exif = Buffer.from('Exif\0\0', 'latin1')

/** Kept besides what the picture is made of: JFIF, the colour profile, Adobe's colour transform. */
function isNeeded(marker: number, body: Buffer): boolean {
  if (marker < 0xe0 || marker > 0xfe) return true
  if (marker > 0xef) return marker !== 0xfe
  const named = (name: string) => body.toString('latin1', 0, name.length) === name
  if (marker === 0xe0) return named('JFIF\0')
  if (marker === 0xe2) return named('ICC_PROFILE\0')
  return marker === 0xee && named('Adobe')
}

/** Where the entropy-coded data that begins here ends: at the next marker that is none of its own. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = start
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return -1
    const next = bytes[at + 1] ?? 0
    if (next === 0xff) at += 1
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else return at
  }
}

/** A JPEG without metadata, further pictures and whatever follows it; every pixel stays. null: it is not built as it should be. */
export function stripJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  const kept: Buffer[] = []
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return null
    const body = bytes.subarray(at + 4, end)
    if (marker === 0xe1 && body.subarray(0, exif.length).equals(exif)) {
      orientation = orientationOf(body.subarray(exif.length))
    }
    if (isNeeded(marker, body)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker !== 0xda) continue
    const next = endOfScan(bytes, at)
    if (next < 0) return null
    kept.push(bytes.subarray(at, next))
    at = next
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd9) return null
  return Buffer.concat([bytes.subarray(0, 2), ...turned(orientation), ...kept, bytes.subarray(at, at + 2)])
}

function turned(orientation: number): Buffer[] {
  if (orientation === 1) return []
  const body = Buffer.concat([exif, tiffWith(orientation)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return [head, body]
}
