import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a zip, and every lie that can be told about it. */
export interface RawEntry {
  readonly name: string | Buffer
  readonly bytes: Buffer
  readonly deflate?: boolean
  /** Instead of what `bytes` pack to. */
  readonly packed?: Buffer
  readonly method?: number
  readonly flags?: number
  /** Of the directory: mode of Unix in the upper half. */
  readonly attributes?: number
  /** As the directory says. */
  readonly size?: number
  readonly packedSize?: number
  /** As the header before the bytes says. */
  readonly localSize?: number
  /** Its bytes are those of an entry before it. */
  readonly over?: number
  /** Sizes and place stand in the zip64 field. */
  readonly zip64?: boolean
}

const plainFile = 0o100644 * 0x1_0000

function zip64Field(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(numbers.length * 8, 2)
  for (const [at, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + at * 8)
  return field
}

interface Placed {
  readonly entry: RawEntry
  readonly name: Buffer
  readonly packed: Buffer
  readonly method: number
  readonly offset: number
}

function localHeader({ entry, name, packed, method }: Omit<Placed, 'offset'>): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(entry.flags ?? 0, 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(crc32(entry.bytes), 14)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(entry.localSize ?? entry.bytes.length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function directoryRecord({ entry, name, packed, method, offset }: Placed): Buffer {
  const size = entry.size ?? entry.bytes.length
  const packedSize = entry.packedSize ?? packed.length
  const extra = entry.zip64 === true ? zip64Field([size, packedSize, offset]) : Buffer.alloc(0)
  const or = (value: number) => (entry.zip64 === true ? 0xffff_ffff : value)
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(0x0314, 4)
  record.writeUInt16LE(20, 6)
  record.writeUInt16LE(entry.flags ?? 0, 8)
  record.writeUInt16LE(method, 10)
  record.writeUInt32LE(crc32(entry.bytes), 16)
  record.writeUInt32LE(or(packedSize), 20)
  record.writeUInt32LE(or(size), 24)
  record.writeUInt16LE(name.length, 28)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt32LE(entry.attributes ?? plainFile, 38)
  record.writeUInt32LE(or(offset), 42)
  return Buffer.concat([record, name, extra])
}

/** A zip as told, right or wrong. */
export function rawZip(entries: readonly RawEntry[], count = entries.length): Buffer {
  const parts: Buffer[] = []
  const placed: Placed[] = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const packed = entry.packed ?? (entry.deflate === true ? deflateRawSync(entry.bytes) : entry.bytes)
    const method = entry.method ?? (entry.deflate === true ? 8 : 0)
    const below = entry.over === undefined ? undefined : placed[entry.over]
    placed.push({ entry, name, packed, method, offset: below?.offset ?? at })
    if (below) continue
    const header = localHeader({ entry, name, packed, method })
    parts.push(header, packed)
    at += header.length + packed.length
  }
  const directory = Buffer.concat(placed.map(directoryRecord))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}
