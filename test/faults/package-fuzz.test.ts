import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openPackage } from '../../src-main/exchange/packages/open-package.ts'
import { packageReasonSchema } from '../../src-shared/contract/errors.ts'
import { lockBytes, sampleParts } from './package-samples.ts'
import { insideMutations } from './inside-mutations.ts'
import { outsideMutations } from './outside-mutations.ts'
import type { Given, Mutation } from './package-mutation.ts'
import { newKey, putTogether } from './package-parts.ts'
import { oneOf, randomOf } from './random.ts'

const cases = Number(process.env['VIZIT_FUZZ'] ?? 500)
const seed = Number(process.env['VIZIT_SEED'] ?? 20261122)
/** Far above what any case takes; a case that takes longer hangs. */
const patience = 20_000

const folder = mkdtempSync(join(tmpdir(), 'vizit-fuzz-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The layer that refused; `taken` when none had a reason to. */
async function outcome(mutation: Mutation, bytes: Buffer): Promise<string> {
  const file = join(folder, `${randomUUID()}.vizit`)
  writeFileSync(file, bytes)
  try {
    const { password, freeBytes } = mutation
    const signal = AbortSignal.timeout(patience)
    const options = {
      signal,
      scratch: folder,
      ...(password !== undefined && { password }),
      ...(freeBytes !== undefined && { freeBytes }),
    }
    const opened = await openPackage(file, options)
    if (!opened.ok) return opened.fault.code === 'PACKAGE_REFUSED' ? opened.fault.reason : opened.fault.code
    const read = await opened.value.verifyAll()
    await opened.value.close()
    if (read.ok) return 'taken'
    return read.fault.code === 'PACKAGE_REFUSED' ? read.fault.reason : read.fault.code
  } finally {
    rmSync(file)
  }
}

it(
  `${String(cases)} spoilt packages are refused with a reason or taken whole`,
  { timeout: 60_000 + cases * 1000 },
  async () => {
    const key = newKey()
    const parts = sampleParts(key)
    const whole = putTogether(parts, key)
    const common = { parts, whole, key, foreign: newKey(), locked: await lockBytes(whole, folder) }
    expect(await outcome({ name: 'whole', make: () => whole }, whole)).toBe('taken')
    const layers = new Map<string, number>(
      [...packageReasonSchema.options, 'PASSWORD_NEEDED', 'PASSWORD_WRONG']
        .filter(layer => layer !== 'senderKind')
        .map(layer => [layer, 0]),
    )
    let inside = 0
    for (let number = 0; number < cases; number += 1) {
      const random = randomOf(seed + number)
      const group = number % 2 === 0 ? insideMutations : outsideMutations
      const mutation =
        group[(number >> 1) % group.length] ?? oneOf(random, insideMutations as readonly [Mutation])
      if (group === insideMutations) inside += 1
      const given: Given = { ...common, random }
      const about = `seed ${String(seed)}, case ${String(number)}: ${mutation.name}`
      const layer = await outcome(mutation, mutation.make(given)).catch((error: unknown) => {
        throw new Error(about, { cause: error })
      })
      // neither the guard's time nor the disk is a reason
      if (/^(CANCELLED|STORE_)/u.test(layer)) throw new Error(`${about}: ${layer}`)
      layers.set(layer, (layers.get(layer) ?? 0) + 1)
    }
    console.log([...layers].map(([layer, times]) => `${layer.padEnd(20)}${String(times)}`).join('\n'))
    expect(inside * 2).toBeGreaterThanOrEqual(cases)
    const idle = [...layers].filter(([, times]) => times === 0).map(([layer]) => layer)
    expect(idle).toEqual([])
  },
)
