import { oneOf } from '../../faults/random.ts'

type Random = () => number

/** What somebody may write into a field to see what breaks. */
export const hostile = [
  "'; DROP TABLE audit; --",
  '" OR 1=1 --',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  '/dev/zero',
  'C:\\Windows\\win.ini',
  '<img src=x onerror="alert(1)">',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '{{7*7}}${7*7}#{7*7}',
  '%s%n%x%d%00',
  '=cmd|calc!A1',
  'a\0b',
  '\ud800',
  'a\udc00b',
  '\u202egnp.exe',
  '\ufeff',
  '\u2028\u2029',
  'İıſßﬁ',
  'e\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦'.repeat(100),
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  '1e999',
  '0x10',
  '٤٢',
  '%',
  '_',
  '*',
  '\\',
  '((((((((((a+)+)+)+)+)+)+)+)+)+)$',
  '00000000-0000-0000-0000-000000000000',
  '9999-99-99',
  '0000-00-00T00:00:00Z',
  '275760-09-13',
] as const

const odd = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  2 ** 53,
  5e-324,
  [],
  {},
  [[]],
  [null],
  '',
  'x'.repeat(2000),
] as const

const marks = { list: '@nested-list-', not: '@nested-not-' } as const

/** The body of a call. What is nested deeper than JSON can be written by a program is put in as text. */
export function wire(json: unknown, meta?: unknown): string {
  return JSON.stringify(meta === undefined ? { json } : { json, meta })
    .replaceAll(new RegExp(`"${marks.list}(\\d+)"`, 'gu'), (_, depth: string) => nested(Number(depth)))
    .replaceAll(new RegExp(`"${marks.not}(\\d+)"`, 'gu'), (_, depth: string) => nestedNot(Number(depth)))
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const nestedNot = (depth: number) =>
  `${'{"not":'.repeat(depth)}{"question":"a","op":"answered"}${'}'.repeat(depth)}`

// Written by hand: as a property of an object literal it would be the prototype itself.
const prototype: unknown = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
)

/** Every place of a value where something else could stand, as paths. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
}

function put(value: unknown, path: readonly (string | number)[], made: (old: unknown) => unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return made(value)
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (String(at) === String(first) ? put(one, rest, made) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
      const next = key === String(first) ? put(inner, rest, made) : inner
      return next === undefined ? [] : [[key, next]]
    }),
  )
}

/** Nearly valid: one place is of another type, missing, one too many, out of range, too long or too deep. */
export function nearlyValid(valid: unknown, random: Random): unknown {
  const all = places(valid)
  const path = all[Math.floor(random() * all.length)] ?? []
  const change = random()
  return put(valid, path, old => {
    if (change < 0.15) return undefined
    if (change < 0.3 && typeof old === 'object' && old !== null && !Array.isArray(old))
      return { ...old, surplus: 1, ...Object.fromEntries(Object.entries(prototype as object)) }
    if (change < 0.4 && Array.isArray(old)) return Array.from({ length: 3000 }, () => old[0] as unknown)
    if (change < 0.5) return `${marks.list}${oneOf(random, [70, 5000, 100_000])}`
    if (change < 0.55) return `${marks.not}${oneOf(random, [70, 2000, 50_000])}`
    if (change < 0.6) return prototype
    if (change < 0.65) return oneOf(random, hostile)
    return odd[Math.floor(random() * odd.length)]
  })
}

/** Hostile: texts, and keys, are what an attacker would write. One in fifty is a megabyte long. */
export function hostileInput(valid: unknown, random: Random): unknown {
  const long = random() < 0.02
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (random() < 0.4) return value
      return long ? oneOf(random, ['x', '🙂', '<', '\\']).repeat(1_000_000 / 2) : oneOf(random, hostile)
    }
    if (typeof value === 'number' && random() < 0.3)
      return oneOf(random, [-1, 0, 1e15, 2 ** 31, -(2 ** 31), 0.1])
    if (Array.isArray(value)) return value.map(changed)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]))
    return value
  }
  return changed(valid)
}

/** The library's own way to carry what JSON can't: also an input from outside. */
export function hostileMeta(random: Random): unknown {
  return oneOf(random, [
    [[1, '__proto__']],
    [[3, 'constructor', 'prototype']],
    [[6, 'id']],
    [
      [7, 'id'],
      [7, 'upload'],
      [7, 'wave'],
    ],
    [
      [0, 'id'],
      [1, 'id'],
      [2, 'id'],
      [4, 'id'],
      [5, 'id'],
      [8, 'id'],
      [9, 'id'],
    ],
    [[99, 'id']],
    [['x']],
    {},
    'x',
    null,
    [[1, ...Array.from({ length: 1000 }, () => 'a')]],
    [[5, 'id', 'length']],
  ])
}
