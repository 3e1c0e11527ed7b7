import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { checklistSchema } from '../../../src-shared/model/checklist.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { faultyRules } from './faulty-rules.ts'
import { faultyShapes } from './faulty-shapes.ts'
import { sampleChecklist, spoil } from './sample-checklist.ts'

const rules = [...faultyShapes, ...faultyRules]
const s = (place: number) => `moments.1.questions.${place}`
const question = (more: object) => ({
  code: 'new',
  text: { en: 'New' },
  answer: { type: 'yesNo', points: 1 },
  ...more,
})

describe('readChecklist', () => {
  it('accepts the sample and fills in the defaults', () => {
    const read = readChecklist(sampleChecklist())
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const [first] = read.checklist.moments
    expect(first?.questions[0]).toEqual({
      code: 'queue',
      text: { ru: 'Очередь' },
      role: 'scored',
      answer: { type: 'yesNo', points: 5, good: 'yes' },
      weight: 1,
      required: true,
      notApplicable: false,
      commentBelow: null,
      evidence: 'none',
      evidenceBelow: 100,
    })
    expect(read.checklist.moments[1]?.weight).toBe(1)
    expect(readChecklist(read.checklist)).toEqual(read)
  })

  it('fills in a scoring that is left out', () => {
    const json = sampleChecklist()
    spoil(json, 'scoring', undefined)
    const read = readChecklist(json)
    expect(read.ok && read.checklist.scoring).toEqual({ method: 'points', bonusCap: true, bands: [] })
  })

  it.each(rules)('names %s', (_, path, value, code, at) => {
    const json = sampleChecklist()
    spoil(json, path, value)
    const read = readChecklist(json)
    expect(read.ok ? [] : read.faults.map(fault => [fault.code, fault.path])).toContainEqual([code, at])
  })

  it('names every fault at once: one does not hide another', () => {
    const json = sampleChecklist()
    const spoilt = rules.filter(([name]) =>
      [
        'a code with capitals',
        'scale min equal to max',
        'seven decimals',
        'capAudit without its cap',
        'a condition on itself',
        'negative points of a choice',
        'an option without points',
      ].includes(name),
    )
    for (const [, path, value] of spoilt) spoil(json, path, value)
    spoil(json, `${s(0)}.text`, {})
    const read = readChecklist(json)
    const found = read.ok ? [] : read.faults.map(fault => `${fault.code} ${fault.path}`)
    expect(found).toEqual(expect.arrayContaining(spoilt.map(([, , , code, at]) => `${code} ${at}`)))
    expect(found).toHaveLength(spoilt.length + 1)
  })

  it.each([null, 5, 'text', []])('refuses %j, which is no object', json => {
    expect(readChecklist(json)).toMatchObject({ ok: false, faults: [{ path: '', code: 'wrongType' }] })
  })

  it('refuses a condition nested too deep, without running out of stack', () => {
    let condition: unknown = { question: 'queue', op: 'answered' }
    for (let depth = 0; depth < 100_000; depth += 1) condition = { not: condition }
    const json = sampleChecklist()
    spoil(json, `${s(0)}.showIf`, condition)
    expect(readChecklist(json)).toMatchObject({ ok: false, faults: [{ code: 'tooDeep' }] })
  })

  it('says what was found and what was expected', () => {
    const json = sampleChecklist()
    spoil(json, 'channel', 'fax')
    expect(readChecklist(json)).toEqual({
      ok: false,
      faults: [
        {
          path: 'channel',
          code: 'notInList',
          found: 'fax',
          expected: 'inPerson, phone, email, chat, social, web',
        },
      ],
    })
  })

  it('lets questions that are not scored leave points out', () => {
    const json = sampleChecklist()
    spoil(json, s(3), question({ role: 'integrity', answer: { type: 'yesNo', good: 'no' } }))
    spoil(
      json,
      s(4),
      question({ code: 'nps', role: 'impression', answer: { type: 'scale', min: 0, max: 10 } }),
    )
    expect(readChecklist(json).ok).toBe(true)
  })
})

describe('the schema', () => {
  it('becomes a JSON Schema of the file as written', () => {
    const schema = z.toJSONSchema(checklistSchema, { io: 'input' })
    expect(schema.required).toEqual(['format', 'version', 'code', 'title', 'moments'])
    expect(JSON.stringify(schema)).toContain('"criterion"')
  })
})

describe('canonicalJson', () => {
  it('sorts keys and writes numbers as RFC 8785 does', () => {
    expect(canonicalJson({ b: 1e21, a: [0.1, 'ё', null], c: undefined })).toBe(
      '{"a":[0.1,"ё",null],"b":1e+21}',
    )
  })
  it('refuses what is not JSON', () => {
    expect(() => canonicalJson(undefined)).toThrow('not a JSON value')
    expect(() => canonicalJson(Number.NaN)).toThrow(/NaN/)
  })
})
