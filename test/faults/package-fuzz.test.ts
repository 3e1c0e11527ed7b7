import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import {
  openPackage,
  type OpenedPackage,
  type OpenOptions,
} from '../../src-main/exchange/packages/open-package.ts'
import type { PackageFault } from '../../src-main/exchange/packages/package-fault.ts'
import { packageReasonSchema } from '../../src-shared/contract/errors.ts'
import { timesOf } from './counts.ts'
import { freshParts } from './fresh-parts.ts'
import { insideMutations } from './inside-mutations.ts'
import { outsideMutations } from './outside-mutations.ts'
import { twoDesks, type Desk } from './package-desks.ts'
import type { Mutation } from './package-mutation.ts'
import { newKey, putTogether } from './package-parts.ts'
import { randomOf } from './random.ts'
import { record } from './tally.ts'

const cases = timesOf(5000, 'VIZIT_FUZZ')
const seed = Number(process.env['VIZIT_SEED'] ?? 20261122)
/** One in so many visits is carried through the whole import; 1 for each of them. */
const thinning = Number(process.env['VIZIT_FUZZ_THIN'] ?? 6)
/** Milliseconds within which each package is answered. Counted of the processor too: a busy machine is no fault. */
const longest = 2000
/** Whatever the machine does: a case that takes longer hangs. */
const patience = 20_000

/** Codes and reasons that must each have refused something. */
/** Said of backups alone, which are no packages. */
const ofBackups: ReadonlySet<string> = new Set(['notBackup', 'backupFaulty'])
const layers = [
  ...packageReasonSchema.options.filter(reason => !ofBackups.has(reason)),
  'PASSWORD_NEEDED',
  'PASSWORD_WRONG',
  'UNTRUSTED',
]

async function within<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const hung = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('hangs')), patience)
  })
  return Promise.race([work, hung]).finally(() => clearTimeout(timer))
}

type Slow = { readonly about: string; readonly took: number; readonly processor: number }

/** Times a case, with the threads it starts; throws for one that is too long about it. */
async function timed<Value>(about: string, work: () => Promise<Value>, slowest: Slow[]): Promise<Value> {
  const cpu = process.cpuUsage()
  const began = performance.now()
  const value = await within(work())
  const took = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  const processor = (user + system) / 1000
  if (Math.min(took, processor) > longest) {
    throw new Error(`took ${took.toFixed()} ms, ${processor.toFixed()} ms of the processor`)
  }
  slowest.push({ about, took, processor })
  slowest.sort((one, other) => other.processor - one.processor).splice(3)
  return value
}

/** What is wrong within visits of that key; null where less than that is wrong with the package, or it holds no visits. */
async function readVisits(bytes: Buffer, publicKey: string): Promise<string | null> {
  return read(
    bytes,
    {},
    async opened => {
      const { kind, publicKey: key } = opened.manifest
      if (kind !== 'audits' || key !== publicKey) return null
      const verified = await opened.verifyAll()
      return verified.ok ? 'taken' : reasonOf(verified.fault)
    },
    () => null,
  )
}

async function read<Said>(
  bytes: Buffer,
  options: OpenOptions,
  said: (opened: OpenedPackage) => Promise<Said>,
  refused: (fault: PackageFault) => Said,
): Promise<Said> {
  const file = join(tmpdir(), `vizit-${randomUUID()}.vizit`)
  writeFileSync(file, bytes)
  const opened = await openPackage(file, options)
  try {
    return opened.ok ? await said(opened.value) : refused(opened.fault)
  } finally {
    if (opened.ok) await opened.value.close()
    rmSync(file)
  }
}

const reasonOf = (fault: PackageFault) => (fault.code === 'PACKAGE_REFUSED' ? fault.reason : fault.code)

/** Visits that got as far as the threads of an import. */
let visits = 0

/**
 * Through the door. An import of visits starts two threads, which takes longer than all else: where time is short, of
 * the visits that are read at all only some go so far, and of the others the reader is asked.
 */
async function outcome(desk: Desk, mutation: Mutation, bytes: Buffer): Promise<string> {
  const { freeBytes, password } = mutation
  // a disk can't be filled through the door: what it has left is said to the reader itself
  if (freeBytes !== undefined) return read(bytes, { freeBytes }, () => Promise.resolve('taken'), reasonOf)
  if (password !== undefined) return desk.take(bytes, password)
  const said = await readVisits(bytes, desk.key.publicKey)
  if (said !== null) visits += 1
  const far = mutation.throughout === true || visits % thinning === 0
  return said === null || far ? desk.take(bytes) : said
}

it(
  `${String(cases)} spoilt packages are refused with a reason and without a trace, or taken whole`,
  { timeout: 60_000 + cases * 2000 },
  async () => {
    const [office, shopper] = await twoDesks()
    const foreign = newKey()
    const counts = new Map<string, number>(layers.map(layer => [layer, 0]))
    let inside = 0
    const slowest: Slow[] = []
    let number = 0
    // Also where one of them throws, which ends the run.
    onTestFinished(() =>
      record({
        suite: 'Packages spoilt, half of them within and signed again',
        tried: cases,
        held: number,
        what: 'packages',
        seed,
        ways: Object.fromEntries(counts),
      }),
    )
    for (; number < cases; number += 1) {
      const random = randomOf(seed + number)
      const desk = number % 8 < 6 ? office : shopper
      const group = number % 2 === 0 ? insideMutations : outsideMutations
      const mutation = group[(number >> 1) % group.length]
      if (!mutation) throw new RangeError('no mutations')
      if (group === insideMutations) inside += 1
      const about = `VIZIT_SEED=${String(seed)}, case ${String(number)}: ${mutation.name}`
      const parts = freshParts(desk.parts, seed + number)
      const bytes = mutation.make({ ...desk, parts, whole: putTogether(parts, desk.key), foreign, random })
      const before = desk.trace()
      const layer = await timed(about, () => outcome(desk, mutation, bytes), slowest).catch(
        (error: unknown) => {
          throw new Error(about, { cause: error })
        },
      )
      // the disk was well: what it says is no reason
      if (layer.startsWith('STORE_')) throw new Error(`${about}: ${layer}`)
      if (layer !== 'taken' && desk.trace() !== before) throw new Error(`${about}: ${layer} left a trace`)
      counts.set(layer, (counts.get(layer) ?? 0) + 1)
    }
    for (const { about, took, processor } of slowest) {
      console.log(`slowest: ${took.toFixed()} ms, ${processor.toFixed()} ms of the processor: ${about}`)
    }
    expect(inside * 2).toBeGreaterThanOrEqual(cases)
    expect(layers.filter(layer => counts.get(layer) === 0)).toEqual([])
  },
)
