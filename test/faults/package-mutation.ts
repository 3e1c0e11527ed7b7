import type { DeviceKey } from '../../src-main/exchange/device-key.ts'
import { putTogether, type Parts, type Reach } from './package-parts.ts'
import type { RawEntry } from './raw-zip.ts'

export type Random = () => number

/** What a mutation starts from. */
export interface Given {
  readonly random: Random
  readonly parts: Parts
  /** Whole and right. */
  readonly whole: Buffer
  /** The same under a password `password`. */
  readonly locked: Buffer
  readonly key: DeviceKey
  /** One that nobody trusts. */
  readonly foreign: DeviceKey
}

export interface Mutation {
  readonly name: string
  readonly make: (given: Given) => Buffer
  readonly password?: string
  /** Only the whole import can tell. */
  readonly throughout?: true
  /** The disk says that no more is left. */
  readonly freeBytes?: number
}

export const password = 'correct horse'
export const MiB = 1024 * 1024

export const below = (random: Random, limit: number) => Math.floor(random() * limit)
export const evidenceAt = (entries: readonly RawEntry[]) =>
  entries.findIndex(({ name }) => String(name).startsWith('evidence/'))
export const dataAt = (entries: readonly RawEntry[]) =>
  entries.findIndex(({ name }) => String(name).startsWith('data/'))

/** One entry of the zip told otherwise. */
export function retell(
  at: (entries: readonly RawEntry[]) => number,
  change: (entry: RawEntry) => RawEntry,
): Reach {
  return {
    zip: entries => entries.map((entry, place) => (place === at(entries) ? change(entry) : entry)),
  }
}

export const extra = (entry: RawEntry): Reach => ({ zip: entries => [entry, ...entries] })
/** The base package put together again, but for what is reached into. */
export const within = (reach: (random: Random) => Reach) => (given: Given) =>
  putTogether(given.parts, given.key, reach(given.random))

/** What no package may call its files. */
export const names = [
  '../evil.json',
  'data/../../evil.json',
  '/etc/passwd',
  'C:\\Windows\\evil.dll',
  'data\\evil.json',
  'data/evil\u0000.json',
  'data/ёж.json',
  'data//evil.json',
  './data/evil.json',
  'evidence/\u202Egnp.exe',
] as const
