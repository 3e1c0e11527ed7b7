/* oxlint-disable vitest/expect-expect, vitest/valid-expect, vitest/no-conditional-expect -- one loop goes through many attacks: a failure names the one it is about, and `refused` and `explode` hold the expectations */
import { z } from 'zod'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accessOf } from '../../../src-main/door/procedure-access.ts'
import { contract } from '../../../src-shared/contract/index.ts'
import { errors } from '../../../src-shared/contract/errors.ts'
import { isFull, seed, timesOf } from '../../faults/counts.ts'
import { randomOf } from '../../faults/random.ts'
import { record } from '../../faults/tally.ts'
import { run } from '../../unit/cli/run-command.ts'
import { fuzzedStore, removeStore, type FuzzedStore, type Role } from './fuzzed-store.ts'
import { hostileInput, hostileMeta, nearlyValid, wire } from './spoilt-input.ts'
import { validInput } from './valid-input.ts'

/** Inputs of each kind for each procedure. */
const each = timesOf(10, 'VIZIT_FUZZ')

const schemaSchema = z.custom<z.core.$ZodType>(
  value => typeof value === 'object' && value !== null && '_zod' in value,
)
const describedSchema = z.object({ '~orpc': z.object({ inputSchema: schemaSchema }) })
const procedures = Object.entries(contract).flatMap(([area, named]) =>
  Object.entries(named).map(([name, one]: [string, unknown]) => ({
    path: [area, name] as const,
    input: describedSchema.parse(one)['~orpc'].inputSchema,
  })),
)

const errorSchema = z.object({
  json: z.object({
    defined: z.boolean(),
    code: z.string(),
    status: z.number(),
    message: z.string(),
    data: z.unknown().optional(),
  }),
})
/** Besides the contract's own: an input that is none. */
const common = new Set(['BAD_REQUEST', 'PAYLOAD_TOO_LARGE'])
/** Codes that say the store failed: nothing sent to it may bring that about. */
const broken = new Set(['STORE_FAILED', 'STORE_DAMAGED', 'STORE_BUSY', 'STORE_FULL', 'STORE_READ_ONLY'])
const leaks =
  /sqlite|\bSELECT\b|\bINSERT\b|\bUPDATE\b|node_modules|src-main|\.ts:\d|\n\s+at |\/tmp\/|fuzzed-/iu

let store: FuzzedStore
const faults: string[] = []
const counts = new Map<string, Record<'valid' | 'nearly' | 'hostile' | 'role', number>>()
const answered = new Map<string, number>()
let tried = 0
let held = 0
let reopened = 0

beforeAll(async () => {
  store = await fuzzedStore()
})
afterAll(() => removeStore(store))

interface Answer {
  readonly code: string | null
  readonly text: string
}

async function call(path: readonly string[], json: unknown, meta?: unknown): Promise<Answer> {
  const response = await store.door(
    new Request(`http://vizit.test/rpc/${path.join('/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: wire(json, meta),
    }),
  )
  const text = await response.text()
  const streamed = /^event: error\ndata: (.*)$/mu.exec(text)?.[1]
  if (response.ok && streamed === undefined) return { code: null, text }
  const read = errorSchema.safeParse(JSON.parse(streamed ?? text))
  return { code: read.success ? read.data.json.code : `unreadable: ${text.slice(0, 200)}`, text }
}

/** What is wrong with an answer; null where nothing is. */
function wrongWith({ code, text }: Answer): string | null {
  if (code === null) return null
  if (broken.has(code) || !(code in errors || common.has(code))) return `answers ${code}`
  const leak = leaks.exec(text)
  return leak ? `says ${text.slice(Math.max(0, leak.index - 60), leak.index + 100)}` : null
}

function count(path: readonly string[], kind: 'valid' | 'nearly' | 'hostile' | 'role'): void {
  const name = path.join('.')
  const all = counts.get(name) ?? { valid: 0, nearly: 0, hostile: 0, role: 0 }
  all[kind] += 1
  counts.set(name, all)
  tried += 1
}

async function attack(
  path: readonly string[],
  kind: 'valid' | 'nearly' | 'hostile' | 'role',
  input: unknown,
  meta?: unknown,
): Promise<Answer> {
  count(path, kind)
  const before = store.failures.length
  const answer = await call(path, input, meta)
  const wrong = wrongWith(answer)
  const noted = store.failures.slice(before)
  // What can't be read at all is noted too; that is for whoever wonders, and no failure.
  if (wrong === null && (noted.length === 0 || answer.code === 'BAD_REQUEST')) held += 1
  else
    faults.push(
      `${path.join('.')} (${kind}) ${wrong ?? ''} ${noted.join(' | ').slice(0, 900)} <- ${JSON.stringify(input)?.slice(0, 300)} ${JSON.stringify(meta) ?? ''}`,
    )
  answered.set(answer.code ?? 'done', (answered.get(answer.code ?? 'done') ?? 0) + 1)
  return answer
}

/** What was done may have locked everybody out: then a fresh copy, after the one before was found whole. */
async function seated(role: Role): Promise<void> {
  if (await store.sit(role).catch(() => false)) return
  reopened += 1
  await verified()
  removeStore(store)
  store = await fuzzedStore()
  if (!(await store.sit(role))) throw new Error(`nobody is ${role}`)
}

async function verified(): Promise<void> {
  await store.close()
  const { code, out, err } = await run('verify', '--data', store.folder)
  if (code !== 0) faults.push(`verify: ${out} ${err}`)
}

it('no procedure answers to a role that it is closed to', async () => {
  const random = randomOf(seed)
  for (const role of ['nobody', 'shopper', 'supervisor', 'both'] as const) {
    for (const { path, input } of procedures) {
      const access = accessOf(path)
      const closed = role === 'nobody' ? access !== 'anybody' : role === 'shopper' && access === 'supervisors'
      if (!closed) continue
      await seated(role)
      const valid = validInput(input, random, store.known)
      for (const one of isFull ? [valid, nearlyValid(valid, random), {}] : [valid]) {
        const { code } = await attack(path, 'role', one)
        if (code !== (role === 'nobody' ? 'SIGN_IN_NEEDED' : 'NOT_ALLOWED'))
          faults.push(`${path.join('.')} answers ${code} to ${role}`)
      }
    }
  }
  expect(faults).toEqual([])
})

it('every procedure answers with what it declares, whatever it is sent', async () => {
  const random = randomOf(seed + 1)
  for (let turn = 0; turn < each; turn += 1) {
    const role = (['both', 'supervisor', 'both', 'shopper'] as const)[turn % 4] ?? 'both'
    for (const { path, input } of procedures) {
      await seated(role)
      const valid = () => validInput(input, random, store.known)
      await attack(path, 'valid', valid())
      await attack(path, 'nearly', nearlyValid(valid(), random))
      await attack(
        path,
        'hostile',
        hostileInput(valid(), random),
        random() < 0.2 ? hostileMeta(random) : undefined,
      )
    }
  }
  await verified()
  record({
    suite: 'Procedures from their own schemas, as four roles',
    tried,
    held,
    what: `inputs to ${procedures.length} procedures`,
    seed,
    ways: Object.fromEntries([...answered].toSorted(([, one], [, other]) => other - one)),
  })
  if (faults.length > 0) console.log(faults.join('\n'), { reopened })
  expect(faults).toHaveLength(0)
  for (const { path } of procedures) {
    const all = counts.get(path.join('.'))
    for (const kind of ['valid', 'nearly', 'hostile'] as const)
      expect(all?.[kind], path.join('.')).toBeGreaterThan(0)
  }
  expect('polluted' in {}).toBe(false)
}, 1_200_000)
