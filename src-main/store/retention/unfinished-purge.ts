import { z } from '../../../src-shared/model/zod.ts'
import type { Reader, Writer } from '../connection.ts'
import type { DiskFault } from '../fault.ts'
import type { Result } from '../result.ts'
import { readSetting, saveSetting } from '../settings.ts'
import { reading } from '../together.ts'

const key = 'retention.finished'
const count = z.int()

/** How many purges there were so far. */
export function purgesSoFar(reader: Reader): number {
  return reading(reader, 'retention.count', () =>
    Number(reader.sql<number>('SELECT count(*) FROM tombstone').pluck().get()),
  )
}

/** So many purges have no trace left in pages, copies and files. */
export function noteFinished(writer: Writer, purges: number): Result<number, DiskFault> {
  return saveSetting(writer, key, count, purges)
}

/** Rows were purged, and the program ended before their last traces went. */
export function isUnfinished(reader: Reader): boolean {
  return purgesSoFar(reader) > (readSetting(reader, key, count) ?? 0)
}
