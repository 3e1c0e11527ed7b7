import type { z } from 'zod'
import type { Reader, Writer } from './connection.ts'
import type { DiskFault } from './fault.ts'
import type { Result } from './result.ts'
/** null when never set or no longer of this shape. */
export declare function readSetting<Value>(
  reader: Reader,
  key: string,
  schema: z.ZodType<Value>,
): Value | null
export declare function saveSetting<Value>(
  writer: Writer,
  key: string,
  schema: z.ZodType<Value>,
  value: Value,
): Result<Value, DiskFault>
