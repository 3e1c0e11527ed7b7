import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLibraryFile } from '../../../src-main/exchange/read-library-file.ts'
import { fileOf } from '../../../src-shared/authoring/file-of.ts'
import { questionOfStandard } from '../../../src-shared/authoring/question-of-standard.ts'
import { sameValue } from '../../../src-shared/authoring/same-value.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { changedFields, isVariant, resolveStandard } from '../../../src-shared/model/resolve-standard.ts'
import type { Standard, StandardDocument } from '../../../src-shared/model/standard.ts'

const folder = join(import.meta.dirname, '../../../resources/library')

function standardsOf(industry: string): ReadonlyMap<string, StandardDocument> {
  const read = readLibraryFile(readFileSync(join(folder, industry, 'standards.json')))
  if (!read.ok || read.item.kind !== 'standards') throw new Error(industry)
  return new Map(read.item.file.standards.map(standard => [standard.code, standard]))
}

function whole(document: StandardDocument, documents: ReadonlyMap<string, StandardDocument>): Standard {
  const standard = resolveStandard(document, base => documents.get(base))
  if (!standard) throw new Error(document.code)
  return standard
}

describe.each(readdirSync(folder))('the standards of %s', industry => {
  const documents = standardsOf(industry)
  const standards = [...documents.values()].map(document => whole(document, documents))

  it('say whether they warn or mend, what confirms them and whether N/A is offered', () => {
    for (const { code, stance, evidenceRule, naAllowed } of standards) {
      expect({ code, stance, evidenceRule, naAllowed }).toEqual({
        code,
        stance: expect.stringMatching(/^(pro|re)active$/) as unknown,
        evidenceRule: expect.any(String) as unknown,
        naAllowed: expect.any(Boolean) as unknown,
      })
    }
  })

  it('offer N/A where a situation for it is named, and nowhere else', () => {
    for (const { code, naAllowed, notApplicable } of standards) {
      const never = /^(Never: checked|“Not applicable” is not used)/.test(notApplicable.en ?? '')
      expect({ code, naAllowed }).toEqual({ code, naAllowed: !never })
    }
  })

  it('make questions that can be published as they are', () => {
    const moments = [...new Set(standards.map(({ moment }) => moment.code))].map(code => {
      const own = standards.filter(({ moment }) => moment.code === code)
      return {
        id: code,
        code,
        title: own[0]?.moment.title ?? {},
        weight: 1,
        questions: own.map(standard => questionOfStandard(standard, standard.code)),
      }
    })
    const draft = {
      code: 'all-of-them',
      title: { ru: 'Все', en: 'All' },
      scoring: { method: 'points' as const, bonusCap: true, bands: [] },
      moments,
      taken: {},
    }
    // a moment of bonuses alone is no fault of the standards
    const scored = draft.moments.filter(({ questions }) => questions.some(({ role }) => role === 'scored'))
    expect(readChecklist(fileOf({ ...draft, moments: scored }))).toMatchObject({ ok: true })
  })
})

describe('the variants of the bank', () => {
  const documents = standardsOf('bank')
  const variants = [...documents.values()].filter(isVariant)

  it('are there for VIP clients, the phone and the chat', () => {
    const kinds = variants.map(variant => {
      const { channel, segment } = whole(variant, documents)
      return segment === 'vip' ? 'vip' : channel
    })
    for (const kind of ['vip', 'phone', 'chat'] as const) {
      expect(kinds.filter(one => one === kind).length).toBeGreaterThan(4)
    }
  })

  it('hold what they change and nothing else', () => {
    for (const variant of variants) {
      const base = documents.get(variant.base)
      if (!base || isVariant(base)) throw new Error(variant.code)
      const changed = changedFields(variant)
      expect(changed.some(field => field === 'channel' || field === 'segment')).toBe(true)
      expect(changed.filter(field => sameValue(variant[field], base[field]))).toEqual([])
      expect(changed.length).toBeLessThan(11)
    }
  })
})
