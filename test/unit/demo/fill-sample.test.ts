import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { listAssignments } from '../../../src-main/store/assignments.ts'
import { answerHistory } from '../../../src-main/store/answers.ts'
import { listBranches } from '../../../src-main/store/branches.ts'
import { findChecklist } from '../../../src-main/store/checklists.ts'
import { listAudits } from '../../../src-main/store/audit-reading.ts'
import { listAppeals } from '../../../src-main/store/appeals.ts'
import { readProfile, saveProfile } from '../../../src-main/store/profile.ts'
import { readReviewed } from '../../../src-main/store/review-reading.ts'
import { listShoppers } from '../../../src-main/store/shoppers.ts'
import { readPlan } from '../../../src-main/store/wave-plan.ts'
import { scoreRevisions } from '../../../src-main/store/scores.ts'
import { listWaves } from '../../../src-main/store/waves.ts'
import { fillSample, type SampleOptions } from '../../../src-main/demo/fill-sample.ts'
import { auditsOf, sampleFolder, emptyFolder, type SampleFolder } from './sample-folder.ts'

const small: Partial<SampleOptions> = { branches: 6, waves: 2, visits: 2, shopper: 'Ибис-1' }
const slow = 60_000

/** Everything a reader of the folder can see of its records. */
function recordsIn(sample: SampleFolder) {
  const { writer } = sample.store
  const audits = auditsOf(sample)
  return JSON.stringify({
    branches: listBranches(writer),
    shoppers: listShoppers(writer),
    plans: listWaves(writer).map(({ code }) => readPlan(writer, code)),
    appeals: listAppeals(writer, {}, '2026-11-20'),
    reviewed: audits.map(({ id }) => readReviewed(writer, id, '', '2026-11-20')),
    checklists: [1, 2].map(revision => findChecklist(writer, 'bank-branch', revision)),
    audits,
    history: audits.map(({ id }) => answerHistory(writer, id, 'greeting')),
    scores: audits.map(({ id }) => scoreRevisions(writer, id)),
  })
}

describe('fillSample', () => {
  let whole: SampleFolder
  let records: string

  beforeAll(async () => {
    whole = await sampleFolder({ ...small, seed: 9 })
    records = recordsIn(whole)
  }, slow)
  afterAll(() => whole.remove())

  async function filled(options: Partial<SampleOptions>) {
    const sample = await sampleFolder({ ...small, ...options })
    onTestFinished(() => sample.remove())
    return sample
  }

  it(
    'gives the same records for the same seed, others for another',
    async () => {
      expect(recordsIn(await filled({ seed: 9 }))).toBe(records)
      expect(recordsIn(await filled({ seed: 6 }))).not.toBe(records)
    },
    slow,
  )

  it('leaves the person at this laptop a draft and three visits to make', () => {
    const { writer } = whole.store
    expect(readProfile(writer)).toBeNull()
    saveProfile(writer, { name: 'Ибис-1', alias: 'Ибис-1', role: 'both' })
    const open = listAssignments(writer).filter(({ status }) => status === 'open')
    expect(open.map(({ shopper }) => shopper)).toEqual(['Ибис-1', 'Ибис-1', 'Ибис-1'])
    for (const { to, scenario } of open) {
      expect(to >= '2026-11-20').toBe(true)
      expect(scenario?.ru).toBeTruthy()
      expect(scenario?.en).toBeTruthy()
    }
    const drafts = auditsOf(whole).filter(({ status }) => status === 'draft')
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({ shopper: 'Ибис-1', revision: 2, wave: '2026-Q4' })
    expect(drafts[0]?.answered).toBeGreaterThan(10)
    expect(Object.keys(drafts[0]?.answers ?? {})).toContain(drafts[0]?.focus)
  })

  it(
    'fits a network of one branch, one wave and one visit',
    async () => {
      const { summary } = await filled({ branches: 1, waves: 1, visits: 1 })
      expect(summary).toMatchObject({ branches: 1, approved: 1, submitted: 0, drafts: 1, open: 0 })
      expect(summary.toMake).toEqual({ handedOut: 0, overdue: 0, planned: 0 })
      expect(summary.planted).toMatchObject({ improving: null, revisedFrom: null, flagged: [] })
    },
    slow,
  )

  it(
    'goes on where it was cut off, and changes nothing when all is there',
    async () => {
      const again = await fillSample(whole.store.writer, whole.items, { ...small, seed: 9 })
      expect(again).toEqual({ ok: true, value: whole.summary })
      expect(recordsIn(whole)).toBe(records)

      // Half-way through the visits and their review; in full also in the library and among waves.
      for (const calls of process.env['VIZIT_FULL'] === undefined ? [4500] : [60, 1200, 4500]) {
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
        const before = listAudits(writer).length
        expect([calls, before > 10]).toEqual([calls, calls === 4500])
        const resumed = await fillSample(writer, whole.items, { ...small, seed: 9 })
        expect(resumed).toEqual({ ok: true, value: whole.summary })
        expect(recordsIn({ ...whole, store: cut.store })).toBe(records)
      }
    },
    slow,
  )

  it('refuses a folder that holds the same waves, and leaves it as it was', async () => {
    expect(await fillSample(whole.store.writer, whole.items, { ...small, seed: 2 })).toEqual({
      ok: false,
      fault: { code: 'CODE_TAKEN', value: '2026-Q4' },
    })
    expect(recordsIn(whole)).toBe(records)
  })

  it('refuses a library without the checklist of the visits', async () => {
    const { store, items } = whole
    const others = items.filter(item => item.kind === 'checklist' && item.checklist.code !== 'bank-branch')
    expect(await fillSample(store.writer, others, small)).toEqual({
      ok: false,
      fault: { code: 'NOT_FOUND', kind: 'checklist', id: 'bank-branch' },
    })
  })
})
