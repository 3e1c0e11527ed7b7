import { crc32 } from 'node:zlib'
import { orientationOf, tiffWith } from './orientation.ts'

const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Chunks that change how the picture looks, besides the critical ones; everything else only tells of it. */
const looks = new Set([
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
])

/** A PNG without metadata and whatever follows it; every pixel stays. null: it is not built as it should be. */
export function stripPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, start.length).equals(start)) return null
  const kept: Buffer[] = [start]
  let at = start.length
  while (at + 12 <= bytes.length) {
    const size = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + size
    if (end > bytes.length) return null
    // An upper-case first letter: without this chunk the picture can't be read.
    if (/^[A-Z]/u.test(type) || looks.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'eXIf') {
      const orientation = orientationOf(bytes.subarray(at + 8, end - 4))
      if (orientation !== 1) kept.push(chunk('eXIf', tiffWith(orientation)))
    }
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(body.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
