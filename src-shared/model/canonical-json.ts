import canonicalize from 'canonicalize'

/** Keys that an object gives back in the order of their numbers, whatever order they were put in. */
const numbered = /^\d/u
/** Half of a character, as JSON.stringify writes it; the canonical JSON has none. */
const halfCharacter = /\\ud[89a-f]/u

/**
 * The same value with its keys in canonical order, for JSON.stringify to write; undefined for what only the library
 * can judge.
 */
function ordered(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object') return undefined
  if (Array.isArray(value)) return orderedList(value)
  return Object.getPrototypeOf(value) === Object.prototype ? orderedObject(value) : undefined
}

function orderedList(list: readonly unknown[]): unknown[] | undefined {
  const items: unknown[] = []
  for (const item of list) {
    const inner = ordered(item)
    if (inner === undefined) return undefined
    items.push(inner)
  }
  return items
}

function orderedObject(value: object): Record<string, unknown> | undefined {
  // By UTF-16 units, as RFC 8785 wants it.
  const members = Object.entries(value)
  if (members.some(([key], at) => at > 0 && key < (members[at - 1]?.[0] ?? ''))) {
    members.sort(([left], [right]) => (left < right ? -1 : 1))
  }
  const copy: Record<string, unknown> = {}
  for (const [key, item] of members) {
    if (key === '__proto__' || key === 'toJSON' || numbered.test(key)) return undefined
    const inner = ordered(item)
    if (inner === undefined) return undefined
    copy[key] = inner
  }
  return copy
}

/**
 * Canonical JSON (RFC 8785): what content hashes and "byte-identical" are about. Throws for what is not JSON. Plain
 * values, which is nearly all there is, are only put in order: the engine's own JSON writes text and numbers as the
 * standard wants them, several times as fast as the library.
 */
export function canonicalJson(value: unknown): string {
  const plain = ordered(value)
  if (plain !== undefined) {
    const text = JSON.stringify(plain)
    if (!halfCharacter.test(text)) return text
  }
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}
