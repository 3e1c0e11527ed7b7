import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Random } from './random.ts'

export type PhotoSubject =
  | 'entrance'
  | 'atms'
  | 'counter'
  | 'ticket'
  | 'tariffs'
  | 'contract'
  | 'closed'
  | 'receipt'
export type SamplePhotos = Readonly<Record<PhotoSubject, Uint8Array>>

/** `resources/sample` of the program, from the sources as well as from the bundle. */
function sampleFolder(from: string): string {
  const folder = join(from, 'resources', 'sample')
  if (existsSync(folder)) return folder
  const above = dirname(from)
  if (above === from) throw new Error(`resources/sample not found above ${import.meta.dirname}`)
  return sampleFolder(above)
}

export async function readSamplePhotos(): Promise<SamplePhotos> {
  const folder = sampleFolder(import.meta.dirname)
  const read = (subject: PhotoSubject) => readFile(join(folder, `${subject}.jpg`))
  const [entrance, atms, counter, ticket, tariffs, contract, closed, receipt] = await Promise.all([
    read('entrance'),
    read('atms'),
    read('counter'),
    read('ticket'),
    read('tariffs'),
    read('contract'),
    read('closed'),
    read('receipt'),
  ])
  return { entrance, atms, counter, ticket, tariffs, contract, closed, receipt }
}

/**
 * The same picture as another file: a comment segment (COM, ITU-T T.81 B.2.4.5) tells it apart. It stands after
 * the first segment, because JFIF wants its own directly after the start marker.
 */
export function stamped(jpeg: Uint8Array, random: Random): Uint8Array {
  const numbers = Array.from({ length: 4 }, () => random.int(0, 0xffffffff).toString(16))
  const text = new TextEncoder().encode(`vizit sample ${numbers.join('-')}`)
  const length = text.length + 2
  const first = 4 + (((jpeg[4] ?? 0) << 8) | (jpeg[5] ?? 0))
  return Buffer.concat([
    jpeg.subarray(0, first),
    Uint8Array.of(0xff, 0xfe, length >> 8, length & 0xff),
    text,
    jpeg.subarray(first),
  ])
}
