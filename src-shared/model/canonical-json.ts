import canonicalize from 'canonicalize'

/** Keys that an object gives back in the order of their numbers, whatever order they were put in. */
const numbered = /^\d/u
/** Half of a character, as JSON.stringify writes it; the canonical JSON has none. */
const halfCharacter = /\\ud[89a-f]/u

type PlainObject = Readonly<Record<string, unknown>>

function isPlainObject(value: object): value is PlainObject {
  return Object.getPrototypeOf(value) === Object.prototype
}

/**
 * The value with its keys in canonical order, for JSON.stringify to write; undefined for what only the library can
 * judge.
 */
function ordered(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object') return undefined
  if (Array.isArray(value)) return orderedList(value)
  return isPlainObject(value) ? orderedObject(value) : undefined
}

/** The list itself where nothing in it is out of order. */
function orderedList(list: readonly unknown[]): readonly unknown[] | undefined {
  let isSame = true
  const items: unknown[] = []
  for (const item of list) {
    const inner = ordered(item)
    if (inner === undefined) return undefined
    if (inner !== item) isSame = false
    items.push(inner)
  }
  return isSame ? list : items
}

/** The object itself where nothing in it is out of order, as nearly all are: nothing is made then. */
function orderedObject(value: PlainObject): PlainObject | undefined {
  const keys = Object.keys(value)
  let changed: Map<string, unknown> | null = null
  let isSorted = true
  let before = ''
  for (const key of keys) {
    if (key === '__proto__' || key === 'toJSON' || numbered.test(key)) return undefined
    const item = value[key]
    const inner = ordered(item)
    if (inner === undefined) return undefined
    if (inner !== item) (changed ??= new Map()).set(key, inner)
    // By UTF-16 units, as RFC 8785 wants it.
    if (key < before) isSorted = false
    before = key
  }
  if (isSorted && changed === null) return value
  const copy: Record<string, unknown> = {}
  for (const key of keys.sort()) copy[key] = changed?.get(key) ?? value[key]
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
