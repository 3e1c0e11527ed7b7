import { z } from '../../src-shared/model/zod.ts'
import type { Reader } from './connection.ts'
import { parseColumn } from './json-column.ts'

const repairSchema = z.looseObject({ seams: z.array(z.tuple([z.int(), z.int()])) })

/** Places where a repair said that entries of the log are lost, each as `last next`. */
export function declaredSeams(reader: Reader): ReadonlySet<string> {
  const contents = reader
    .sql<string | null>("SELECT content FROM log WHERE kind = 'store.repaired'")
    .pluck()
    .all()
  return new Set(
    contents.flatMap(
      content =>
        parseColumn(repairSchema, content ?? '')?.seams.map(([last, next]) => `${last} ${next}`) ?? [],
    ),
  )
}

/** Whether a repair said in the log that this record is lost, or is not as it was. */
export function isDeclared(reader: Reader, subject: string): boolean {
  const sql = "SELECT 1 FROM log WHERE subject = ? AND kind IN ('store.lost', 'store.changed') LIMIT 1"
  return reader.sql(sql).get(subject) !== undefined
}
