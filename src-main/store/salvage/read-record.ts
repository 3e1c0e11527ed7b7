export type Field = null | number | bigint | string | Uint8Array

/** Thrown where bytes are not what SQLite writes. */
export class Unreadable extends Error {}

const words = new TextDecoder('utf-8', { fatal: true })

/** SQLite's variable-length integer: its value and where the next byte stands. */
export function readVarint(bytes: Buffer, at: number): readonly [number, number] {
  let value = 0n
  for (let place = 0; place < 9; place += 1) {
    const byte = bytes[at + place]
    if (byte === undefined) throw new Unreadable('varint')
    value = place === 8 ? (value << 8n) | BigInt(byte) : (value << 7n) | BigInt(byte & 0x7f)
    if (place === 8 || byte < 0x80) return [Number(BigInt.asIntN(64, value)), at + place + 1]
  }
  throw new Unreadable('varint')
}

const integerSizes: readonly number[] = [0, 1, 2, 3, 4, 6, 8]

function sizeOf(type: number): number {
  if (type <= 6) return integerSizes[type] ?? 0
  if (type === 7) return 8
  if (type === 8 || type === 9) return 0
  if (type < 12 || !Number.isSafeInteger(type)) throw new Unreadable('type')
  return Math.floor((type - (type % 2 === 0 ? 12 : 13)) / 2)
}

function fieldOf(type: number, bytes: Buffer, at: number, size: number): Field {
  if (type === 0) return null
  if (type === 6) {
    const value = bytes.readBigInt64BE(at)
    return Number.isSafeInteger(Number(value)) ? Number(value) : value
  }
  if (type < 6) return bytes.readIntBE(at, size)
  if (type === 7) return bytes.readDoubleBE(at)
  if (type === 8 || type === 9) return type - 8
  const content = bytes.subarray(at, at + size)
  if (type % 2 === 0) return Uint8Array.from(content)
  try {
    return words.decode(content)
  } catch {
    throw new Unreadable('text')
  }
}

/** The fields of one record, as SQLite's file format says. Throws Unreadable. */
export function readRecord(payload: Buffer): Field[] {
  const [headerSize, first] = readVarint(payload, 0)
  if (headerSize < first || headerSize > payload.length) throw new Unreadable('header')
  const fields: Field[] = []
  let body = headerSize
  for (let at = first; at < headerSize;) {
    const [type, next] = readVarint(payload, at)
    if (type < 0) throw new Unreadable('type')
    const size = sizeOf(type)
    if (body + size > payload.length) throw new Unreadable('length')
    fields.push(fieldOf(type, payload, body, size))
    body += size
    at = next
  }
  if (body !== payload.length) throw new Unreadable('length')
  return fields
}
