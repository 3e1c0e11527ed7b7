import type { Json } from './package-parts.ts'
import { oneOf } from './random.ts'

type Random = () => number
type Change = (random: Random, value: Json) => Json

const wrongValues: readonly [Change, ...Change[]] = [
  () => null,
  () => true,
  () => -1,
  () => 0.5,
  () => 1e308,
  () => -Number.MAX_SAFE_INTEGER * 4,
  () => '',
  () => 'NaN',
  () => '2026-13-45T99:99:99Z',
  () => '../../etc/passwd',
  () => '<img src=x onerror=alert(1)>',
  () => "'; DROP TABLE audit; --",
  () => '\u0000\u202e\ud800',
  () => 'я'.repeat(300_000),
  () => [],
  () => ({}),
  () => [[[[[[]]]]]],
  () => Array.from({ length: 2000 }, () => 0),
  (_random, value) => [value],
  (_random, value) => ({ value }),
  (_random, value) => (typeof value === 'number' ? value + 1 : JSON.stringify(value)),
  (_random, value) => (typeof value === 'string' ? value.slice(1) : value === null ? 0 : null),
  (_random, value) => (typeof value === 'string' ? value.toUpperCase() : 7),
]

function pathsOf(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inner =
    value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).flatMap(([key, item]) =>
          pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
        )
  return [path, ...inner]
}

function changeAt(value: Json, path: readonly (string | number)[], change: (value: Json) => Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((item, at) => (at === step ? changeAt(item, rest, change) : item))
  if (value === null || typeof value !== 'object') return value
  // entries, not assignment: a key of `__proto__` is a key like any other here
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? changeAt(item, rest, change) : item]),
  )
}

function changeObject(random: Random, value: Json): Json {
  if (value === null || typeof value !== 'object') return { value }
  if (Array.isArray(value)) {
    const first = value[0] ?? null
    return oneOf<Json>(random, [[...value, first], [...value, null], [], value.toReversed()])
  }
  const keys = Object.keys(value)
  const gone = keys[Math.floor(random() * keys.length)]
  const without = Object.fromEntries(Object.entries(value).filter(([key]) => key !== gone))
  return oneOf<Json>(random, [
    without,
    { ...value, unheard: 1 },
    JSON.parse(JSON.stringify(value).replace('{', '{"__proto__":{"admin":true},').replace(',}', '}')) as Json,
    { ...value, constructor: { prototype: 1 } },
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key === gone ? `${key}s` : key, item])),
  ])
}

/** The same JSON with one value of it gone wrong. */
export function spoilJson(random: Random, value: Json): Json {
  const paths = pathsOf(value)
  const path = paths[Math.floor(random() * paths.length)] ?? []
  return changeAt(value, path, found =>
    found !== null && typeof found === 'object' && random() < 0.7
      ? changeObject(random, found)
      : oneOf(random, wrongValues)(random, found),
  )
}
