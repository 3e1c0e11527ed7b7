import { findBox } from './boxes.ts'
import { mp3Length } from './mp3-length.ts'
import { Refused } from './refused.ts'

/** Length of a recording, seconds; null where it does not say. Throws Refused for one that is cut or broken. */
export function recordingLength(bytes: Buffer, mime: string): number | null {
  try {
    if (mime === 'audio/wav') return wavLength(bytes)
    if (mime === 'audio/mpeg') return mp3Length(bytes)
    if (mime === 'audio/ogg') return oggLength(bytes)
    return m4aLength(bytes)
  } catch (error) {
    // A read past the end: a table says more than there is.
    throw error instanceof Refused ? error : new Refused('truncated')
  }
}

/** RIFF chunks: `fmt ` says bytes per second, `data` holds the sound. */
function wavLength(bytes: Buffer): number {
  let at = 12
  let perSecond = 0
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    if (type === 'fmt ') perSecond = bytes.readUInt32LE(at + 16)
    if (type === 'data') {
      if (perSecond === 0) throw new Refused('unreadable')
      const there = bytes.length - at - 8
      // Written as it was recorded: the length was not known yet.
      const open = size === 0 || size === 0xffffffff
      if (!open && size > there) throw new Refused('truncated')
      return (open ? there : size) / perSecond
    }
    at += 8 + size + (size % 2)
  }
  throw new Refused(at > bytes.length ? 'truncated' : 'unreadable')
}

/** The last page's granule position counts the samples (RFC 3533; Opus at 48 kHz less its pre-skip, RFC 7845). */
function oggLength(bytes: Buffer): number {
  let at = 0
  let samples = 0n
  while (at < bytes.length) {
    if (bytes.toString('latin1', at, at + 4) !== 'OggS')
      throw new Refused(at === 0 ? 'unreadable' : 'truncated')
    const granule = bytes.readBigInt64LE(at + 6)
    // -1: no packet ends on this page.
    if (granule > samples) samples = granule
    const segments = bytes.readUInt8(at + 26)
    let size = 27 + segments
    for (let one = 0; one < segments; one += 1) size += bytes.readUInt8(at + 27 + one)
    if (at + size > bytes.length) throw new Refused('truncated')
    at += size
  }
  const start = 27 + bytes.readUInt8(26)
  if (bytes.toString('latin1', start, start + 8) === 'OpusHead') {
    return Math.max(0, Number(samples) - bytes.readUInt16LE(start + 10)) / 48_000
  }
  if (bytes.toString('latin1', start, start + 7) !== '\u0001vorbis') throw new Refused('unreadable')
  return Number(samples) / bytes.readUInt32LE(start + 12)
}

/** `moov` > `mvhd` says the length. Without `moov` the recorder was cut off before it could write it. */
function m4aLength(bytes: Buffer): number | null {
  const moov = findBox(bytes, 'moov')
  if (!moov) throw new Refused('truncated')
  const mvhd = findBox(moov, 'mvhd')
  if (!mvhd) throw new Refused('unreadable')
  const long = mvhd.readUInt8(0) === 1
  const scale = mvhd.readUInt32BE(long ? 20 : 12)
  const length = long ? Number(mvhd.readBigUInt64BE(24)) : mvhd.readUInt32BE(16)
  // Written in fragments: the head does not know.
  return scale === 0 || length === 0 ? null : length / scale
}
