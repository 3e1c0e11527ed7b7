import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../src-shared/authoring/draft-of.ts'
import { fileOf } from '../../../src-shared/authoring/file-of.ts'
import { freeCode } from '../../../src-shared/authoring/free-code.ts'
import { sameValue } from '../../../src-shared/authoring/same-value.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import type { DraftQuestion } from '../../../src-shared/model/draft-checklist.ts'
import { draftChecklistSchema } from '../../../src-shared/model/draft-checklist.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { sampleChecklist } from '../model/sample-checklist.ts'
import { blankDraft, blankMoment, blankQuestion } from './drafts.ts'

/** The only question of a draft as its file has it. */
function questionInFile(more: Partial<DraftQuestion>): unknown {
  const file = fileOf(blankDraft([blankMoment('m', [blankQuestion('q', more)])]))
  return Reflect.get(Object(Reflect.get(Object(Reflect.get(Object(file['moments']), 0)), 'questions')), 0)
}

describe('fileOf', () => {
  it('gives back what draftOf was made from, without the revision', () => {
    const read = readChecklist(sampleChecklist())
    if (!read.ok) throw new Error('the sample has a fault')
    const draft = draftOf(read.checklist, {})
    expect(draftChecklistSchema.parse(draft)).toEqual(draft)
    const { revision: _, ...checklist } = read.checklist
    expect(canonicalJson(fileOf(draft))).toBe(canonicalJson(checklist))
  })

  it('leaves out blank languages, guides, units, labels and numbers that need not be there', () => {
    expect(questionInFile({ text: { ru: 'Да', en: ' ' }, guide: { ru: '', en: '\n' } })).toMatchObject({
      text: { ru: 'Да' },
    })
    expect(questionInFile({ guide: { ru: '' } })).not.toHaveProperty('guide')
    const number = { type: 'number' as const, unit: { ru: '' }, min: null, max: 5, bands: [], otherwise: 0 }
    expect(questionInFile({ answer: number })).toHaveProperty('answer', {
      type: 'number',
      max: 5,
      bands: [],
      otherwise: 0,
    })
    const scale = {
      type: 'scale' as const,
      min: 1,
      max: null,
      points: 5,
      zeroAt: null,
      labels: { '1': { ru: ' ' } },
    }
    expect(questionInFile({ answer: scale })).toHaveProperty('answer', {
      type: 'scale',
      min: 1,
      max: null,
      points: 5,
    })
    expect(questionInFile({ critical: { effect: 'flag', cap: null, failBelow: 50 } })).toHaveProperty(
      'critical',
      {
        effect: 'flag',
        failBelow: 50,
      },
    )
  })

  it('leaves out blank industry and segment, and keeps written ones', () => {
    const moments = [blankMoment('m', [blankQuestion('q')])]
    expect(fileOf(blankDraft(moments, { industry: ' ', segment: '' }))).not.toHaveProperty('industry')
    expect(fileOf(blankDraft(moments, { industry: 'bank' }))).toHaveProperty('industry', 'bank')
  })

  it('writes conditions with the codes questions have now', () => {
    const showIf = {
      all: [
        { question: 'id-1', op: 'answered' as const },
        { not: { any: [{ question: 'gone', op: 'eq' as const, value: 'yes' }] } },
      ],
    }
    const first = blankQuestion('id-1', { code: 'queue' })
    const file = fileOf(
      blankDraft([blankMoment('m', [first]), blankMoment('n', [blankQuestion('q', { showIf })], { showIf })]),
    )
    const written = {
      all: [
        { question: 'queue', op: 'answered' },
        { not: { any: [{ question: 'gone', op: 'eq', value: 'yes' }] } },
      ],
    }
    expect(file).toMatchObject({
      moments: [{ code: 'm' }, { showIf: written, questions: [{ code: 'q', showIf: written }] }],
    })
    expect(JSON.stringify(file)).not.toContain('"id"')
  })
})

describe('freeCode', () => {
  it('takes the wished code, or the first free number behind it', () => {
    expect(freeCode('queue', new Set())).toBe('queue')
    expect(freeCode('queue', new Set(['queue', 'queue-2']))).toBe('queue-3')
  })

  it('stays within 64 characters', () => {
    const long = 'x'.repeat(64)
    expect(freeCode(long, new Set([long]))).toBe(`${'x'.repeat(62)}-2`)
  })
})

describe('sameValue', () => {
  it('looks at what is said, not at key order or keys left undefined', () => {
    expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1, c: undefined })).toBe(true)
    expect(sameValue(undefined, undefined)).toBe(true)
    expect(sameValue(undefined, null)).toBe(false)
    expect(sameValue([1, 2], [2, 1])).toBe(false)
    expect(sameValue(0, '0')).toBe(false)
  })
})
