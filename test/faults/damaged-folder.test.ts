import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAudit } from '../../src-main/store/audit-reading.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { openReader, openStore } from '../../src-main/store/open-store.ts'
import { repairStore } from '../../src-main/store/salvage/repair-store.ts'
import { value } from '../unit/store/data-folder.ts'
import { copyOf, hasAside, makeSample, options, repaired, type SampleStore } from './damaged-store.ts'
import { damages, harmless, overwrite } from './damages.ts'
import { isFull } from './counts.ts'
import { randomOf } from './random.ts'
import { record } from './tally.ts'

let sample: SampleStore
const counts = { injected: 0, open: 0, verify: 0, harmless: 0, begun: 0, repaired: 0 }

beforeAll(async () => {
  sample = await makeSample(isFull ? 120 : 16)
})

afterAll(() => {
  rmSync(sample.folder, { recursive: true, force: true })
  const { injected, open, verify, harmless: unharmed, begun, repaired: whole } = counts
  record({
    suite: 'Data folder damaged: found, or unharmed',
    tried: injected,
    held: open + verify + unharmed,
    what: 'faults',
    ways: { 'at opening': open, 'by verify': verify, unharmed },
  })
  record({ suite: 'Damaged folders repaired, and clean', tried: begun, held: whole, what: 'folders' })
})

/** Where a damage is found first. Opening must say one declared thing or work; nothing may be written before. */
async function found(folder: string): Promise<'open' | 'verify' | 'harmless'> {
  counts.injected += 1
  const faults = await verifyStore(folder)
  const opened = openStore(folder, options)
  if (opened.ok) opened.value.close()
  expect(opened.ok ? 'STORE_DAMAGED' : opened.fault.code).toBe('STORE_DAMAGED')
  const where = opened.ok ? (faults.length > 0 ? 'verify' : 'harmless') : 'open'
  counts[where] += 1
  return where
}

async function mended(folder: string) {
  counts.begun += 1
  const report = await repaired(folder)
  expect(report.left).toEqual([])
  expect(hasAside(folder, report)).toBe(true)
  value(openStore(folder, options)).close()
  counts.repaired += 1
  return report
}

function visitsIn(folder: string, ids: readonly string[]): number {
  const reader = value(openReader(folder))
  const there = ids.filter(id => readAudit(reader, id) !== null).length
  reader.close()
  return there
}

describe('a damaged data folder', () => {
  it.for(damages.filter((_, n) => isFull || n % 3 === 0))(
    '$name: found, and repaired',
    async ({ closed, act }) => {
      const folder = copyOf(sample, closed)
      act(folder)
      expect(await found(folder)).not.toBe('harmless')
      const report = await mended(folder)
      // What was backed up is there in any case.
      expect(visitsIn(folder, sample.before)).toBe(sample.before.length)
      expect(report.backup).not.toBeNull()
    },
  )

  it.for(harmless)('$name: nothing is lost', async ({ closed, act }) => {
    const folder = copyOf(sample, closed)
    act(folder)
    expect(await found(folder)).toBe('harmless')
    expect(visitsIn(folder, [...sample.before, ...sample.after])).toBe(
      sample.before.length + sample.after.length,
    )
  })

  it('without any backup is repaired from what can be read', async () => {
    for (const { act, closed } of damages.filter(({ name }) =>
      /page of (answers|the log|visits)/.test(name),
    )) {
      const folder = copyOf(sample, closed)
      rmSync(join(folder, 'backups'), { recursive: true })
      act(folder)
      await found(folder)
      const report = await mended(folder)
      expect(report.backup).toBeNull()
      expect(report.audits).toBeGreaterThan(sample.before.length / 2)
    }
  })

  it('is not changed by a trial run, and the files that were there are kept', async () => {
    const folder = copyOf(sample, true)
    const file = join(folder, 'vizit.sqlite')
    overwrite(file, 4096, Buffer.alloc(8192, 1))
    const before = readFileSync(file)
    expect(value(await repairStore(folder, { ...options, dryRun: true })).aside).toBeNull()
    expect(readFileSync(file).equals(before)).toBe(true)
    const { aside } = await mended(folder)
    expect(readFileSync(join(folder, aside ?? '', 'vizit.sqlite')).equals(before)).toBe(true)
    // Again: nothing to do.
    expect((await repaired(folder)).found).toEqual([])
    expect(await verifyStore(folder)).toEqual([])
  })

  it('with bytes changed anywhere is found or unharmed, never a crash, and ends clean', async () => {
    const seeds = isFull ? 300 : 3
    for (let seed = 1; seed <= seeds; seed += 1) {
      const random = randomOf(seed)
      const folder = copyOf(sample, true)
      const file = join(folder, 'vizit.sqlite')
      const bytes = Buffer.from(Array.from({ length: 16 }, () => Math.floor(random() * 256)))
      overwrite(file, Math.floor(random() * (statSync(file).size - 16)), bytes)
      const left = (await found(folder)) === 'harmless' ? [] : (await mended(folder)).left
      expect(left).toEqual([])
      rmSync(folder, { recursive: true, force: true })
    }
  }, 1_800_000)
})
