import { boxes, type Box } from './boxes.ts'

type Extent = { readonly start: number; readonly length: number }

/** Ids of the items that tell of the picture: Exif, and XMP among those with a type of their own. */
function tellingItems(bytes: Buffer, { start, end }: Box): Set<number> {
  const wide = bytes.readUInt8(start) !== 0
  const found = new Set<number>()
  for (const item of boxes(bytes, start + (wide ? 8 : 6), end)) {
    const version = bytes.readUInt8(item.start)
    if (item.type !== 'infe' || version < 2) continue
    const idBytes = version === 2 ? 2 : 4
    const id = bytes.readUIntBE(item.start + 4, idBytes)
    const type = bytes.toString('latin1', item.start + 6 + idBytes, item.start + 10 + idBytes)
    if (type === 'Exif' || type === 'mime') found.add(id)
  }
  return found
}

/** Where the bytes of these items lie in the file. */
function extentsOf(bytes: Buffer, { start }: Box, items: ReadonlySet<number>): Extent[] {
  const version = bytes.readUInt8(start)
  const sizes = bytes.readUInt16BE(start + 4)
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexBytes = version === 0 ? 0 : sizes & 15
  let at = start + 6
  const take = (width: number) => {
    if (width === 0) return 0
    const value = width === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, width)
    at += width
    return value
  }
  const found: Extent[] = []
  for (let left = take(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = take(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : take(2) & 15
    take(2)
    const base = take(baseBytes)
    for (let extents = take(2); extents > 0; extents -= 1) {
      take(indexBytes)
      const offset = take(offsetBytes)
      const length = take(lengthBytes)
      if (!items.has(id)) continue
      if (method !== 0) throw new RangeError('construction')
      found.push({ start: base + offset, length })
    }
  }
  return found
}

/**
 * A HEIC whose metadata is overwritten with zeros in its place, so that no offset moves; every pixel stays, and so does
 * the turn, which is kept apart from Exif. null: it is not built as it should be.
 */
export function stripHeic(original: Buffer): Buffer | null {
  const bytes = Buffer.from(original)
  try {
    const meta = [...boxes(bytes, 0, bytes.length)].find(({ type }) => type === 'meta')
    if (!meta) return null
    const inside = [...boxes(bytes, meta.start + 4, meta.end)]
    const names = inside.find(({ type }) => type === 'iinf')
    const places = inside.find(({ type }) => type === 'iloc')
    if (!names || !places) return null
    const telling = tellingItems(bytes, names)
    if (telling.size === 0) return bytes
    for (const { start, length } of extentsOf(bytes, places, telling)) {
      if (start + length > bytes.length) return null
      bytes.fill(0, start, start + length)
    }
    return bytes
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
