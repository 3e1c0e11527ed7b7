/** One page in a write-ahead log, as SQLite's file format says. */
export type Frame = {
  readonly page: number
  /** Pages of the database after this frame; 0 where no transaction ends with it. */
  readonly commit: number
  /** Where the page's bytes begin. */
  readonly at: number
  /** Its own checksum holds, whatever stands before it. */
  readonly whole: boolean
}

export type WalFrames = {
  readonly pageSize: number
  readonly salts: string
  /** Of the newest generation only: what stands behind is left from the ones before. */
  readonly frames: readonly Frame[]
  /** How many of them SQLite reads: up to the last commit before the first broken one. */
  readonly read: number
}

const headerSize = 32
const frameHeaderSize = 24

type Sum = readonly [number, number]

/** SQLite's checksum, over 32-bit words of the order that the log's magic number names. */
export function walChecksum(bytes: Buffer, from: number, to: number, big: boolean, [a, b]: Sum): Sum {
  let first = a
  let second = b
  for (let at = from; at < to; at += 8) {
    first = (first + (big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + second) >>> 0
    second = (second + (big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + first) >>> 0
  }
  return [first, second]
}

const same = (left: Sum, right: Sum): boolean => left[0] === right[0] && left[1] === right[1]

/** Every frame of the newest generation, the broken ones too; null where the header is none. */
export function readFrames(wal: Buffer): WalFrames | null {
  if (wal.length < headerSize) return null
  const magic = wal.readUInt32BE(0)
  if (magic >>> 1 !== 0x377f0682 >>> 1) return null
  const big = (magic & 1) === 1
  const pageSize = wal.readUInt32BE(8)
  if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) return null
  const stored = (at: number): Sum => [wal.readUInt32BE(at), wal.readUInt32BE(at + 4)]
  const headerSum = walChecksum(wal, 0, 24, big, [0, 0])
  if (!same(headerSum, stored(24))) return null
  const salts = wal.toString('hex', 16, 24)
  const frames: Frame[] = []
  let read = 0
  let unbroken = true
  // A frame's checksum goes on from the one before: as it is stored there, or, where that was changed, as it should be.
  let before: readonly Sum[] = [headerSum]
  for (let at = headerSize; at + frameHeaderSize + pageSize <= wal.length;) {
    const data = at + frameHeaderSize
    const mine = wal.toString('hex', at + 8, at + 16) === salts
    const kept = stored(at + 16)
    const sums = before.map(seed =>
      walChecksum(wal, data, data + pageSize, big, walChecksum(wal, at, at + 8, big, seed)),
    )
    const whole = mine && sums.some(sum => same(sum, kept))
    unbroken &&= whole
    const commit = wal.readUInt32BE(at + 4)
    frames.push({ page: wal.readUInt32BE(at), commit, at: data, whole })
    if (unbroken && commit !== 0) read = frames.length
    before = whole ? [kept] : [kept, ...sums.slice(0, 1)]
    at = data + pageSize
  }
  return { pageSize, salts, frames, read }
}
