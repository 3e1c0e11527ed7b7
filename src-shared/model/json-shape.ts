/** A JSON object, as opposed to a list, a text or null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Deepest nesting accepted in a file; deeper ones would exhaust the stack of a recursive reader. */
export const deepest = 64

/** Whether lists and objects nest deeper than `deepest`. Does not recurse itself. */
export function nestsTooDeep(json: unknown): boolean {
  let layer: unknown[] = [json]
  for (let depth = 0; depth <= deepest; depth += 1) {
    layer = layer.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
    if (layer.length === 0) return false
  }
  return true
}
