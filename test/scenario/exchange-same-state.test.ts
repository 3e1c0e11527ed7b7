import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { byFiles, type CarriedFile } from './by-files.ts'
import { beginsAssigned, headOffice, shopperWith } from './network.ts'
import { openOffice } from './office.ts'
import { stateOf } from './state-of.ts'
import { fills } from './whole-visit.ts'

const clock = { now: () => new Date('2026-11-22T09:00:00.000Z') }

/** Another head office that knows what this one knew when its folder was copied. */
async function copyOf(folder: string) {
  const copy = mkdtempSync(join(tmpdir(), 'vizit-copy-'))
  cpSync(folder, copy, { recursive: true })
  const office = await openOffice(copy, undefined, clock)
  return { ...office, files: byFiles(office) }
}

async function twoShoppersVisits() {
  const office = await headOffice()
  const [forAnna, forBoris] = [await office.assigns('A-1'), await office.assigns('B-2')]
  const sent: CarriedFile[] = []
  for (const [name, assignments] of [
    ['Анна', forAnna],
    ['Борис', forBoris],
  ] as const) {
    const laptop = await shopperWith(name, assignments)
    const visit = await beginsAssigned(laptop)
    await fills(visit)
    await visit.submits()
    sent.push(await laptop.files.hands({ kind: 'audits' }))
  }
  await office.close()
  return { folder: office.folder, sent }
}

function fail(): never {
  throw new Error('nothing was sent')
}

describe('what came in by files', () => {
  it('is the same in whichever order two packages come, and after the same package five times', async () => {
    const { folder, sent } = await twoShoppersVisits()
    const office = await copyOf(folder)
    for (const file of sent) await office.files.takes(file)
    const state = stateOf(office.folder)
    expect(state).toContain('B-2')
    for (let time = 2; time <= 5; time += 1) {
      const { summary } = await office.files.takes(sent[0] ?? fail())
      expect(summary.counts.audit).toEqual({ added: 0, updated: 0, unchanged: 1 })
      expect(summary).toMatchObject({ refused: [], rescored: [], evidence: { files: 0 } })
    }
    expect(stateOf(office.folder)).toBe(state)
    expect(await office.client.exchange.imports({})).toHaveLength(6)

    const other = await copyOf(folder)
    for (const file of sent.toReversed()) await other.files.takes(file)
    expect(stateOf(other.folder)).toBe(state)
  }, 120_000)

  it('is the same for a shopper after the same assignments five times', async () => {
    const office = await headOffice()
    const assignments = await office.assigns('A-1')
    const anna = await shopperWith('Анна', assignments)
    const before = stateOf(anna.folder)
    for (let time = 2; time <= 5; time += 1) {
      const { summary } = await anna.files.takes(assignments)
      const counts = Object.values(summary.counts)
      expect(counts.every(({ added, updated }) => added + updated === 0)).toBe(true)
    }
    expect(stateOf(anna.folder)).toBe(before)
  }, 60_000)
})
