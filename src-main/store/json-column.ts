import type { z } from 'zod'
import { StoreFailure } from './fault.ts'

/** A JSON column through its schema. Throws StoreFailure: what is not of its shape was not written by us. */
export function fromColumn<Value>(schema: z.ZodType<Value>, text: string, record: string): Value {
  const parsed = parseColumn(schema, text)
  if (parsed === undefined) throw new StoreFailure({ code: 'STORE_DAMAGED', detail: record })
  return parsed
}

/** The same, undefined for what is not of its shape. */
export function parseColumn<Value>(schema: z.ZodType<Value>, text: string): Value | undefined {
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
