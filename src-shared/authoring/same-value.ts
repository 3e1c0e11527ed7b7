import { canonicalJson } from '../model/canonical-json.ts'

/** Whether two parts of a document say the same; a key that is undefined counts as left out. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  return canonicalJson(a) === canonicalJson(b)
}
