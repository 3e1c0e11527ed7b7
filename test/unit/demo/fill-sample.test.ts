import { describe, expect, it, onTestFinished } from 'vitest'
import { listAssignments } from '../../../src-main/store/assignments.ts'
import { answerHistory } from '../../../src-main/store/answers.ts'
import { listBranches } from '../../../src-main/store/branches.ts'
import { findChecklist } from '../../../src-main/store/checklists.ts'
import { readProfile } from '../../../src-main/store/profile.ts'
import { scoreRevisions } from '../../../src-main/store/scores.ts'
import { listWaves } from '../../../src-main/store/waves.ts'
import { fillSample, type SampleOptions } from '../../../src-main/demo/fill-sample.ts'
import { auditsOf, sampleFolder, emptyFolder, type SampleFolder } from './sample-folder.ts'

const small: Partial<SampleOptions> = { branches: 6, waves: 2, visits: 2 }

async function filled(options: Partial<SampleOptions>) {
  const sample = await sampleFolder({ ...small, ...options })
  onTestFinished(() => sample.remove())
  return sample
}

/** Everything a reader of the folder can see of its records. */
async function recordsOf(options: Partial<SampleOptions>) {
  return recordsIn(await filled(options))
}

function recordsIn(sample: SampleFolder) {
  const { writer } = sample.store
  const audits = auditsOf(sample)
  return JSON.stringify({
    branches: listBranches(writer),
    waves: listWaves(writer),
    assignments: listAssignments(writer),
    checklists: [1, 2].map(revision => findChecklist(writer, 'bank-branch', revision)),
    audits,
    history: audits.map(({ id }) => answerHistory(writer, id, 'greeting')),
    scores: audits.map(({ id }) => scoreRevisions(writer, id)),
  })
}

describe('fillSample', () => {
  it('gives the same records for the same seed, others for another', async () => {
    const first = await recordsOf({ seed: 5 })
    expect(await recordsOf({ seed: 5 })).toBe(first)
    expect(await recordsOf({ seed: 6 })).not.toBe(first)
  })

  it('leaves the person at this laptop a draft and three visits to make', async () => {
    const sample = await filled({ shopper: 'Ибис-1' })
    const open = listAssignments(sample.store.writer).filter(({ status }) => status === 'open')
    expect(open.map(({ shopper }) => shopper)).toEqual(['Ибис-1', 'Ибис-1', 'Ибис-1'])
    for (const { to, scenario } of open) {
      expect(to >= '2026-11-20').toBe(true)
      expect(scenario?.ru).toBeTruthy()
      expect(scenario?.en).toBeTruthy()
    }
    const drafts = auditsOf(sample).filter(({ status }) => status === 'draft')
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({ shopper: 'Ибис-1', revision: 2, wave: '2026-Q4' })
    expect(drafts[0]?.answered).toBeGreaterThan(10)
    expect(Object.keys(drafts[0]?.answers ?? {})).toContain(drafts[0]?.focus)
    expect(readProfile(sample.store.writer)).toBeNull()
  })

  it('fits a network of one branch, one wave and one visit', async () => {
    const { summary } = await filled({ branches: 1, waves: 1, visits: 1 })
    expect(summary).toMatchObject({ branches: 1, approved: 1, submitted: 0, drafts: 1, open: 0 })
    expect(summary.planted).toMatchObject({ improving: null, revisedFrom: null })
  })

  it('goes on where it was cut off, and changes nothing when all is there', async () => {
    const whole = await filled({ seed: 9 })
    const expected = recordsIn(whole)
    expect(await fillSample(whole.store.writer, whole.items, { ...small, seed: 9 })).toMatchObject({
      ok: true,
    })
    expect(recordsIn(whole)).toBe(expected)

    for (const calls of [60, 900, 2500, 4000]) {
      const cut = emptyFolder()
      onTestFinished(() => cut.remove())
      const { writer } = cut.store
      let left = calls
      const sql: typeof writer.sql = text => {
        left -= 1
        if (left < 0) throw new Error('cut off')
        return writer.sql(text)
      }
      await expect(fillSample({ ...writer, sql }, whole.items, { ...small, seed: 9 })).rejects.toThrow(
        'cut off',
      )
      const resumed = await fillSample(writer, whole.items, { ...small, seed: 9 })
      expect(resumed).toEqual({ ok: true, value: whole.summary })
      expect(recordsIn({ ...whole, store: cut.store })).toBe(expected)
    }
  })

  it('refuses a folder that holds the same waves, and leaves it as it was', async () => {
    const { store, items } = await filled({ seed: 1 })
    const before = listBranches(store.writer)
    expect(await fillSample(store.writer, items, { ...small, seed: 2 })).toEqual({
      ok: false,
      fault: { code: 'CODE_TAKEN', value: '2026-Q3' },
    })
    expect(listBranches(store.writer)).toEqual(before)
  })

  it('refuses a library without the checklist of the visits', async () => {
    const { store, items } = await filled({})
    const others = items.filter(item => item.kind === 'checklist' && item.checklist.code !== 'bank-branch')
    expect(await fillSample(store.writer, others, small)).toEqual({
      ok: false,
      fault: { code: 'NOT_FOUND', kind: 'checklist', id: 'bank-branch' },
    })
  })
})
