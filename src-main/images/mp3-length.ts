import { Refused } from './refused.ts'

// Tables of ISO/IEC 11172-3 and 13818-3, by layer and version; kbit/s and Hz.
const rates1 = {
  1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
} as const
const rates2 = {
  1: [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  3: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const
const samplings = [44_100, 48_000, 32_000] as const
const layers = { 1: 3, 2: 2, 3: 1 } as const

interface Frame {
  readonly size: number
  readonly seconds: number
}

/** The frame that begins here; null when none does. */
function frameAt(bytes: Buffer, at: number): Frame | null {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return null
  const second = bytes.readUInt8(at + 1)
  const third = bytes.readUInt8(at + 2)
  if ((second & 0xe0) !== 0xe0) return null
  // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const version = (second >> 3) & 3
  const bits = (second >> 1) & 3
  const sampling = samplings[((third >> 2) & 3) as 0 | 1 | 2] // 3 is out of the table: undefined
  if (version === 1 || bits === 0 || sampling === undefined) return null
  const layer = layers[bits as 1 | 2 | 3] // two bits, 0 went out above
  const rate = (version === 3 ? rates1 : rates2)[layer][third >> 4]
  if (!rate) return null
  const frequency = version === 3 ? sampling : version === 2 ? sampling / 2 : sampling / 4
  const samples = layer === 1 ? 384 : layer === 3 && version !== 3 ? 576 : 1152
  const slot = layer === 1 ? 4 : 1
  const padding = (third >> 1) & 1
  const size = (Math.floor(((samples / 8 / slot) * rate * 1000) / frequency) + padding) * slot
  return { size, seconds: samples / frequency }
}

/** Where the sound begins: after an ID3v2 tag (its size in 7-bit bytes). */
function soundStart(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 3) !== 'ID3') return 0
  const digits = [6, 7, 8, 9].map(at => bytes.readUInt8(at) & 0x7f)
  return 10 + digits.reduce((sum, digit) => sum * 128 + digit, 0)
}

/** Frames that the encoder counted (Xing, Info); null without such a note. */
function notedFrames(frame: Buffer): number | null {
  const at = Math.max(frame.indexOf('Xing'), frame.indexOf('Info'))
  return at > 0 && at < 44 && frame.readUInt32BE(at + 4) & 1 ? frame.readUInt32BE(at + 8) : null
}

/** Seconds of an MP3, frame by frame, so that a variable rate counts true. Throws Refused for a cut one. */
export function mp3Length(bytes: Buffer): number {
  const start = soundStart(bytes)
  let at = start
  // Some writers leave a gap between the tag and the sound.
  while (at < bytes.length && at < start + 8192 && !frameAt(bytes, at)) at += 1
  const first = frameAt(bytes, at)
  if (!first) throw new Refused(start >= bytes.length ? 'truncated' : 'unreadable')
  const noted = notedFrames(bytes.subarray(at, at + first.size))
  if (noted !== null) at += first.size
  let seconds = 0
  let frames = 0
  for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
    if (at + frame.size > bytes.length) throw new Refused('truncated')
    at += frame.size
    seconds += frame.seconds
    frames += 1
  }
  if (noted !== null && frames < noted) throw new Refused('truncated')
  if (frames < 2) throw new Refused('unreadable')
  return seconds
}
