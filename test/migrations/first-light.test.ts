import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { v7 } from 'uuid'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listAudits, readAudit } from '../../src-main/store/audit-reading.ts'
import { beginDraft } from '../../src-main/store/begin-draft.ts'
import { checklistRevisions, findChecklist, listChecklists } from '../../src-main/store/checklists.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { migrations } from '../../src-main/store/migrations/index.ts'
import { openReader, openStore } from '../../src-main/store/open-store.ts'
import { saveStandard } from '../../src-main/store/save-standard.ts'
import { findStandard, listStandards } from '../../src-main/store/standards.ts'

/**
 * A folder as version 1 left it: a greeting standard in two revisions and a farewell, a checklist in two revisions,
 * an approved visit on the first, a draft on each.
 */
function olderFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vizit-older-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  const database = gunzipSync(readFileSync(join(import.meta.dirname, 'first-light.sqlite.gz')))
  writeFileSync(join(made, 'vizit.sqlite'), database)
  return made
}

function migrated(folder: string) {
  const store = openStore(folder, { clock: { now: () => new Date('2026-12-01T08:00:00.000Z') }, newId: v7 })
  if (!store.ok) throw new Error(store.fault.code)
  onTestFinished(() => store.value.close())
  return store.value
}

describe('a data folder of the first version', () => {
  it('is not read before it is migrated', () => {
    expect(openReader(olderFolder())).toMatchObject({
      ok: false,
      fault: { code: 'STORE_OLDER', found: 1, known: migrations.length },
    })
  })

  it('keeps every record, and every hash still verifies', async () => {
    const folder = olderFolder()
    const { writer } = migrated(folder)
    expect(await verifyStore(folder)).toEqual([])
    expect(listChecklists(writer)).toMatchObject([
      { code: 'bank-branch', revision: 2, questions: 3, retired: false, draft: null },
    ])
    expect(checklistRevisions(writer, 'bank-branch')).toMatchObject([
      { revision: 2, author: '', visits: 1 },
      { revision: 1, author: '', visits: 2 },
    ])
    const audits = listAudits(writer, {})
    expect(audits.map(({ status }) => status).toSorted()).toEqual(['approved', 'draft', 'draft'])
    const approved = audits.find(({ status }) => status === 'approved')
    const audit = readAudit(writer, approved?.id ?? '')
    expect(audit?.revision).toBe(1)
    expect(audit?.percent).toBeCloseTo(88.9, 1)
  })

  it('has standards with their history and uses', () => {
    const { writer } = migrated(olderFolder())
    expect(listStandards(writer)).toMatchObject([
      { standard: { code: 'bank.farewell' }, revision: 1, changedAt: '', author: '', uses: 1 },
      { standard: { code: 'bank.greeting' }, revision: 2, changedAt: '', author: '', uses: 1 },
    ])
    const greeting = findStandard(writer, 'bank.greeting')
    expect(greeting?.revisions.map(({ document }) => document.text?.ru)).toEqual([
      'Поприветствовали первыми',
      'Поприветствовали',
    ])
    expect(greeting?.uses).toMatchObject([{ checklist: 'bank-branch', revision: 2, question: 'greeting' }])
  })

  it('goes on: a standard gets a revision with its author, a checklist a draft', async () => {
    const folder = olderFolder()
    const { writer } = migrated(folder)
    const document = findStandard(writer, 'bank.greeting')?.document
    if (!document) throw new Error('no standard')
    const next = { ...document, text: { ru: 'Поздоровались' } }
    const saved = saveStandard(writer, { document: next, industry: 'bank', revision: 2 }, 'Анна')
    expect(saved).toMatchObject({ ok: true, value: { revision: 3, author: 'Анна' } })
    const draft = beginDraft(writer, { code: 'bank-branch' })
    expect(draft).toMatchObject({
      ok: true,
      value: { basis: 2, document: { taken: { greeting: { text: { ru: 'Поприветствовали первыми' } } } } },
    })
    expect(findChecklist(writer, 'bank-branch', 1)?.checklist.moments[0]?.questions).toHaveLength(2)
    expect(await verifyStore(folder)).toEqual([])
  })

  it('is copied before it is changed', () => {
    const folder = olderFolder()
    migrated(folder)
    const copy = readFileSync(join(folder, 'backups', 'before-version-2.sqlite'))
    expect(copy.readUInt32BE(60)).toBe(1)
  })
})
