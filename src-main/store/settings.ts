import type { z } from 'zod'
import type { Reader, Writer } from './connection.ts'
import type { DiskFault } from './fault.ts'
import { parseColumn } from './json-column.ts'
import { done, type Result } from './result.ts'
import { reading, together } from './together.ts'

/** null when never set, or set by a version that kept another shape under this key. */
export function readSetting<Value>(reader: Reader, key: string, schema: z.ZodType<Value>): Value | null {
  return reading(reader, 'settings.read', () => {
    const row = reader.sql<{ value: string }>('SELECT value FROM setting WHERE key = ?').get(key)
    return row ? (parseColumn(schema, row.value) ?? null) : null
  })
}

/** Throws when the value is not of its own schema: a mistake in the program. */
export function saveSetting<Value>(
  writer: Writer,
  key: string,
  schema: z.ZodType<Value>,
  value: Value,
): Result<Value, DiskFault> {
  return together(writer, 'settings.save', () => {
    const checked = schema.parse(value)
    writer
      .sql(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      )
      .run(key, JSON.stringify(checked))
    return done(checked)
  })
}
