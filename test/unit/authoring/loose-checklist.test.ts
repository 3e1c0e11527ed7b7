import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../src-shared/authoring/draft-of.ts'
import { fileOf } from '../../../src-shared/authoring/file-of.ts'
import { inspectDraft } from '../../../src-shared/authoring/inspect-draft.ts'
import { looseChecklist } from '../../../src-shared/authoring/loose-checklist.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { blankDraft, blankMoment, blankQuestion } from './drafts.ts'
import { checklists } from './random-checklists.ts'
import { brokenDrafts } from './random-drafts.ts'
import { runs } from '../runs.ts'

describe('looseChecklist', () => {
  it('makes a valid checklist of any draft that has a question', () => {
    let broken = 0
    fc.assert(
      fc.property(brokenDrafts, draft => {
        const loose = looseChecklist(draft)
        expect(loose === null).toBe(draft.moments.every(({ questions }) => questions.length === 0))
        if (loose === null) return
        const read = readChecklist(JSON.parse(JSON.stringify(loose)))
        expect(canonicalJson(read.ok ? read.checklist : read.faults)).toBe(canonicalJson(loose))
        if (!readChecklist(fileOf(draft)).ok) broken += 1
      }),
      runs(500),
    )
    expect(broken).toBeGreaterThan(75)
  })

  it('leaves a faultless draft as it is', () => {
    fc.assert(
      fc.property(checklists(), checklist => {
        expect(canonicalJson(looseChecklist(draftOf(checklist, {})))).toBe(canonicalJson(checklist))
      }),
      runs(200),
    )
  })

  it('keeps what it can', () => {
    const draft = blankDraft([
      blankMoment('empty', []),
      blankMoment('m', [
        blankQuestion('a', { code: 'same', text: {} }),
        blankQuestion('b', { code: 'same', weight: null, showIf: { question: 'a', op: 'eq', value: 'yes' } }),
        blankQuestion('c', {
          answer: { type: 'scale', min: 3, max: null, points: null },
          showIf: { question: 'gone', op: 'answered' },
        }),
      ]),
    ])
    const loose = looseChecklist(draft)
    expect(loose?.moments.map(({ code }) => code)).toEqual(['m'])
    expect(loose?.moments[0]?.questions).toMatchObject([
      { code: 'same', text: { ru: '…', en: '…' } },
      { code: 'same-2', weight: 0, showIf: { question: 'same', op: 'eq', value: 'yes' } },
      { code: 'c', answer: { type: 'scale', min: 3, max: 7, points: 0 } },
    ])
    expect(loose?.moments[0]?.questions[2]?.showIf).toBeUndefined()
  })

  it('is null without a question', () => {
    expect(looseChecklist(blankDraft([]))).toBeNull()
    expect(looseChecklist(blankDraft([blankMoment('m', [])]))).toBeNull()
  })
})

describe('inspectDraft on broken drafts', () => {
  it('finds an error exactly where the file has a fault or a condition never holds', () => {
    fc.assert(
      fc.property(brokenDrafts, draft => {
        const errors = inspectDraft(draft).filter(({ severity }) => severity === 'error')
        const faults = errors.filter(({ code }) => code !== 'neverShown')
        expect(faults.length > 0).toBe(!readChecklist(fileOf(draft)).ok)
        const ids = new Set([
          'checklist',
          ...draft.moments.flatMap(({ id, questions }) => [
            `moment ${id}`,
            ...questions.map(question => `question ${question.id}`),
          ]),
        ])
        const lost = errors.filter(
          ({ at }) => !ids.has(at.kind === 'checklist' ? at.kind : `${at.kind} ${at.id}`),
        )
        expect(lost).toEqual([])
      }),
      runs(200),
    )
  })
})
