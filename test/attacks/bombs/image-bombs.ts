import { crc32, deflateSync } from 'node:zlib'

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, sum])
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG that says its size; `data` is what its pixels unpack to, which need not be as much as it says. */
export function png(
  width: number,
  height: number,
  data: Uint8Array,
  { colour = 0, interlaced = false } = {},
): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  head.writeUInt8(colour, 9)
  head.writeUInt8(interlaced ? 1 : 0, 12)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(data, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG of texts that unpack to as many megabytes: they belong to no pixel. */
export function pngOfTexts(megabytes: number): Buffer {
  const text = Buffer.concat([
    Buffer.from('a\0\0', 'latin1'),
    deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x61), { level: 9 }),
  ])
  const small = png(1, 1, Buffer.alloc(2))
  const after = signature.length + 25
  return Buffer.concat([
    small.subarray(0, after),
    ...Array.from({ length: 8 }, () => chunk('zTXt', text)),
    small.subarray(after),
  ])
}

/** A JPEG whose head says another size than its data has. */
export function jpegOfSize(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg)
  for (let at = 2; at + 9 < changed.length;) {
    const marker = changed.readUInt16BE(at)
    if (marker >= 0xffc0 && marker <= 0xffc2) {
      changed.writeUInt16BE(height, at + 5)
      changed.writeUInt16BE(width, at + 7)
      return changed
    }
    at += 2 + changed.readUInt16BE(at + 2)
  }
  throw new Error('no frame')
}

/** The head of a WebP (VP8X) that says the largest size there is, and nothing behind it. */
export function webpHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(30)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(22, 4)
  head.write('WEBPVP8X', 8, 'latin1')
  head.writeUInt32LE(10, 16)
  head.writeUIntLE(width - 1, 24, 3)
  head.writeUIntLE(height - 1, 27, 3)
  return head
}

const box = (type: string, ...content: readonly Uint8Array[]) => {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** A HEIC of nothing but boxes, `depth` deep, that says the largest size. */
export function heic(width: number, height: number, depth = 1): Buffer {
  const size = Buffer.alloc(12)
  size.writeUInt32BE(width, 4)
  size.writeUInt32BE(height, 8)
  let inner = box('ispe', size)
  for (let at = 0; at < depth; at += 1) inner = box('ipco', inner)
  const meta = box('meta', Buffer.alloc(4), box('iprp', inner))
  return Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')), meta])
}

/** A GIF of one pixel that repeats for ever, with frames without an end. */
export function endlessGif(frames: number): Buffer {
  const frame = Buffer.from('21f90400000000002c000000000100010000020144003b', 'hex').subarray(0, -1)
  return Buffer.concat([
    Buffer.from('474946383961ffffffff800000000000ffffff', 'hex'),
    ...Array.from({ length: frames }, () => frame),
  ])
}
