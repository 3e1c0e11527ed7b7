import type { Fault } from './fault.ts'
import { fault } from './fault.ts'
import { isRecord, nestsTooDeep } from './json-shape.ts'
import { schemaFaults } from './schema-faults.ts'
import type { z } from './zod.ts'

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: Fault[] }

/**
 * Reads one of Vizit's own files: format name and version first, then its shape, then `further` rules.
 * Lists every fault. A newer version is named as such and not looked into: its shape is unknown.
 */
export function readFile<T>(
  json: unknown,
  format: string,
  schema: z.ZodType<T>,
  further: (json: unknown) => Fault[] = () => [],
): Read<T> {
  if (!isRecord(json)) return { ok: false, faults: [fault([], 'wrongType', json, 'object')] }
  if (nestsTooDeep(json)) return { ok: false, faults: [fault([], 'tooDeep')] }
  const named = json['format']
  if (named !== undefined && named !== format) {
    return { ok: false, faults: [fault(['format'], 'wrongFormat', named, format)] }
  }
  const version = json['version']
  if (typeof version === 'number' && version > 1) {
    return { ok: false, faults: [fault(['version'], 'newerVersion', version, '1')] }
  }
  const parsed = schema.safeParse(json)
  const faults = [...(parsed.success ? [] : schemaFaults(parsed.error.issues, json)), ...further(json)]
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults }
}
