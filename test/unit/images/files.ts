import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Real files as phones and recorders write them; see files/README.md. */
export function file(name: string): Buffer<ArrayBuffer> {
  return Buffer.from(readFileSync(join(import.meta.dirname, 'files', name)))
}

/** 8-bit mono sound at 8 kHz, as a recorder writes it. */
export function wav(seconds: number): Buffer<ArrayBuffer> {
  const sound = 8_000 * seconds
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + sound, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt32LE(8_000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(sound, 40)
  return Buffer.from(Buffer.concat([head, Buffer.alloc(sound, 128)]))
}

/** The file without its end. */
export function cut(bytes: Buffer, share: number): Buffer<ArrayBuffer> {
  return Buffer.from(bytes.subarray(0, Math.floor(bytes.length * share)))
}
