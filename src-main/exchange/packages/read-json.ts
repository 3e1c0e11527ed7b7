import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { inflateRaw, inflateRawSync } from 'node:zlib'
import type { z } from '../../../src-shared/model/zod.ts'
import { weighJson } from './json-weight.ts'
import type { PackageBytes } from './package-bytes.ts'
import { refusal } from './package-fault.ts'
import type { PackageLimits } from './package-limits.ts'
import { contentStart, type ZipPlace } from './content-start.ts'

const inflate = promisify(inflateRaw)
/** What packing may add to bytes that don't pack. */
const packingAdds = 1024
const mostChunk = 1024 * 1024

/** Refuses by what the directory says, before memory is taken. What comes out is held to it in `unpack`. */
export function weighPlace(place: ZipPlace, most: number, limits: PackageLimits): void {
  const { path, packed, unpacked } = place
  if (unpacked > most) throw refusal('jsonTooLarge', path)
  if (unpacked > packed * limits.ratio) throw refusal('tooMuchInside', path)
  if (place.deflated ? packed > unpacked * 1.1 + packingAdds : packed !== unpacked) {
    throw refusal('wrongSize', path)
  }
}

async function unpack(bytes: PackageBytes, place: ZipPlace): Promise<Buffer> {
  const packed = await bytes.bytes(await contentStart(bytes, place), place.packed)
  if (!place.deflated) return packed
  const { unpacked } = place
  try {
    // one byte more than it says is enough to know
    const most = {
      maxOutputLength: Math.max(1, unpacked),
      chunkSize: Math.min(mostChunk, Math.max(64, unpacked + 1)),
    }
    const plain = bytes.blocking ? inflateRawSync(packed, most) : await inflate(packed, most)
    if (plain.length !== unpacked) throw refusal('wrongSize', place.path)
    return plain
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (tooLong) throw refusal('wrongSize', place.path, error)
    if (error instanceof Error && 'errno' in error) throw refusal('damaged', place.path, error)
    throw error
  }
}

/**
 * JSON of a package as a value, not yet of any shape. Of a key written twice the last counts, as everywhere else: the
 * hash covers every byte and the signature what is read here, so there is no second reading to tell apart.
 */
export async function readJson(
  bytes: PackageBytes,
  place: ZipPlace,
  limits: PackageLimits,
  sha256?: string,
): Promise<unknown> {
  const plain = await unpack(bytes, place)
  if (sha256 !== undefined && createHash('sha256').update(plain).digest('hex') !== sha256) {
    throw refusal('wrongHash', place.path)
  }
  const weight = weighJson(plain)
  if (weight.depth > limits.depth) throw refusal('jsonTooDeep', place.path)
  if (weight.values > limits.values) throw refusal('jsonTooLarge', place.path)
  if (!isUtf8(plain)) throw refusal('shapeUnknown', place.path)
  const text = plain.toString('utf8')
  const value = parsed(text, place.path)
  if (text.includes(escaped) && halfCharacter.test(JSON.stringify(value))) {
    throw refusal('shapeUnknown', `${place.path}#/text`)
  }
  return value
}

/** How JSON begins what it writes by its number. */
const escaped = String.raw`\u`
/** Half of a character as JSON writes it: nothing that anybody typed, and nothing that can be hashed. */
const halfCharacter = /\\ud[89a-f]/u

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refusal('shapeUnknown', path, error)
  }
}

/** Throws PackageFailure that names the first wrong place. */
export function shaped<Value>(schema: z.ZodType<Value>, value: unknown, path: string): Value {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const within = (read.error.issues[0]?.path ?? []).map(step => `/${String(step)}`).join('')
  throw refusal('shapeUnknown', within === '' ? path : `${path}#${within}`, read.error)
}
