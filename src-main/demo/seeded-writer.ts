import type { Writer } from '../store/connection.ts'
import type { Random } from './random.ts'

export interface SeededWriter {
  readonly writer: Writer
  /** Milliseconds of UTC that the sample's clock shows from now on. */
  readonly setTime: (at: number) => void
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/** RFC 9562, version 7: 48 bits of time, then random bits, here from the seed. */
export function seededUuid(at: number, random: Random): string {
  const time = hex(at, 12)
  const bits = () => random.int(0, 0xffff)
  const version = hex(0x7000 | (bits() & 0xfff), 4)
  const variant = hex(0x8000 | (bits() & 0x3fff), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(bits(), 4)}${hex(bits(), 4)}${hex(bits(), 4)}`
}

/** The same store, written with the sample's own time and ids. */
export function seededWriter(writer: Writer, random: Random, start: number): SeededWriter {
  let now = start
  return {
    writer: { ...writer, clock: { now: () => new Date(now) }, newId: () => seededUuid(now, random) },
    setTime: at => {
      now = at
    },
  }
}
