import { Refused } from './refused.ts'

export interface Box {
  readonly type: string
  readonly content: Buffer
}

/**
 * The boxes of an ISO base media file (HEIC, M4A; ISO/IEC 14496-12, 4.2), one after another. Throws `truncated`
 * where one goes past the end.
 */
export function* boxesOf(bytes: Buffer): Generator<Box> {
  let at = 0
  while (at + 8 <= bytes.length) {
    const short = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const long = short === 1
    if (long && at + 16 > bytes.length) throw new Refused('truncated')
    // 0: up to the end of the file.
    const size = long ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short
    const head = long ? 16 : 8
    if (size < head) throw new Refused('unreadable')
    if (at + size > bytes.length) throw new Refused('truncated')
    yield { type, content: bytes.subarray(at + head, at + size) }
    at += size
  }
}

export function findBox(bytes: Buffer, type: string): Buffer | undefined {
  for (const box of boxesOf(bytes)) if (box.type === type) return box.content
  return undefined
}
