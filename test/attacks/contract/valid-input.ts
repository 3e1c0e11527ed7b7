import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { oneOf } from '../../faults/random.ts'

/** What the store really holds, by the name of the field that asks for it. */
export type Known = Readonly<Record<string, readonly string[]>>

/** Shapes that patterns of the contract ask for; the one that fits is found by trying. */
const patterned = [
  'bank-branch',
  'x',
  '2026-11-12',
  '2026-11-12T11:05:00',
  '11:05',
  'KZT',
  '#2f6f4f',
  '4711',
  '0'.repeat(64),
  '0'.repeat(16),
  '2026-11-12T08:00:00.000Z',
  'a@b.example',
  '12',
] as const

/** Heavy by design (a whole network is filled): chance would spend its time there. */
const leftOut = new Set(['sample'])

type Random = () => number

// The schemas' own description of themselves: the only place that knows what each one takes.
interface Described {
  readonly type: string
  readonly shape?: Record<string, z.core.$ZodType>
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly keyType?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly getter?: () => z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly items?: readonly z.core.$ZodType[]
  readonly entries?: Record<string, string>
  readonly values?: readonly unknown[]
}

/** A value that the schema takes, as far as a few tries find one; `null` for a shape nobody has described here. */
export function validInput(schema: z.core.$ZodType, random: Random, known: Known): unknown {
  let last: unknown = {}
  for (let turn = 0; turn < 12; turn += 1) {
    last = grown(schema, random, known, '', 0)
    if (z.safeParse(schema, last).success) return last
  }
  return last
}

function grown(schema: z.core.$ZodType, random: Random, known: Known, field: string, depth: number): unknown {
  // Every schema describes itself under this name; which of the fields are there depends on its type.
  const def = schema._zod.def as unknown as Described
  const inner = (next: z.core.$ZodType | undefined, name = field) =>
    next ? grown(next, random, known, name, depth + 1) : null
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape ?? {}).map(([name, next]) => [name, inner(next, name)] as const)
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
    }
    case 'string':
      return text(schema, random, known, field)
    case 'number':
      return numberFor(schema, random)
    case 'boolean':
      return random() < 0.5
    case 'enum': {
      const [first = '', ...rest] = Object.values(def.entries ?? {}).filter(one => !leftOut.has(one))
      return oneOf(random, [first, ...rest])
    }
    case 'literal':
      return def.values?.[0]
    case 'array':
      return Array.from({ length: depth > 8 ? 0 : Math.floor(random() * 3) + 1 }, () => inner(def.element))
    case 'tuple':
      return (def.items ?? []).map(item => inner(item))
    case 'record': {
      const key = inner(def.keyType, 'question')
      return depth > 8 ? {} : { [String(key)]: inner(def.valueType) }
    }
    case 'optional':
      return random() < (depth > 6 ? 0.9 : 0.5) ? undefined : inner(def.innerType)
    case 'nullable':
      return random() < (depth > 6 ? 0.9 : 0.4) ? null : inner(def.innerType)
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return inner(def.innerType)
    case 'pipe':
      return inner(def.in)
    case 'lazy':
      return inner(def.getter?.())
    case 'union': {
      const options = def.options ?? []
      // Deep down the first ones, which do not nest.
      const at = depth > 6 ? 0 : Math.floor(random() * options.length)
      return inner(options[at])
    }
    default:
      return null
  }
}

function text(schema: z.core.$ZodType, random: Random, known: Known, field: string): string {
  const fits = (value: string) => z.safeParse(schema, value).success
  const here = (known[field] ?? []).filter(fits)
  if (here.length > 0 && random() < 0.9) return here[Math.floor(random() * here.length)] ?? ''
  const tries = [`Текст ${Math.floor(random() * 1e6)}`, randomUUID(), ...patterned].filter(fits)
  return tries[Math.floor(random() * tries.length)] ?? ''
}

function numberFor(schema: z.core.$ZodType, random: Random): number {
  const tries = [0, 1, 2, 3, 10, 50, 100, 0.5, 1000, -1, 400].filter(
    value => z.safeParse(schema, value).success,
  )
  return tries[Math.floor(random() * tries.length)] ?? 0
}
