import { describe, expect, it } from 'vitest'
import type { FaultCode } from '../../../src-shared/model/fault.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { checklistSchema } from '../../../src-shared/model/checklist.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { sampleChecklist, spoil } from './sample-checklist.ts'

const q = (place: number) => `moments.0.questions.${place}`
const s = (place: number) => `moments.1.questions.${place}`
const question = (more: object) => ({
  code: 'new',
  text: { en: 'New' },
  answer: { type: 'yesNo', points: 1 },
  ...more,
})

// What is spoilt, with what, and the fault that must be named: code and place.
const rules: [name: string, path: string, value: unknown, code: FaultCode, at: string][] = [
  ['another format', 'format', 'vizit.answers', 'wrongFormat', 'format'],
  ['no format', 'format', undefined, 'missing', 'format'],
  ['a newer version', 'version', 2, 'newerVersion', 'version'],
  ['no version', 'version', undefined, 'missing', 'version'],
  ['an unknown key', 'colour', 'red', 'unknownKey', 'colour'],
  ['an unknown key in a question', `${q(0)}.wieght`, 2, 'unknownKey', 'moments[0].questions[0].wieght'],
  ['a missing title', 'title', undefined, 'missing', 'title'],
  ['a title in no language', 'title', {}, 'textMissing', 'title'],
  ['a blank text', `${q(0)}.text.ru`, '  ', 'badText', 'moments[0].questions[0].text.ru'],
  ['a third language', `${q(0)}.text.de`, 'Frage', 'unknownKey', 'moments[0].questions[0].text.de'],
  ['a code with capitals', 'code', 'Bank', 'badCode', 'code'],
  ['a code that is too long', `${q(0)}.code`, 'a'.repeat(65), 'badCode', 'moments[0].questions[0].code'],
  ['revision 0', 'revision', 0, 'tooSmall', 'revision'],
  ['revision 1.5', 'revision', 1.5, 'notWhole', 'revision'],
  ['no moments', 'moments', [], 'tooSmall', 'moments'],
  ['a moment without questions', 'moments.0.questions', [], 'tooSmall', 'moments[0].questions'],
  ['a channel that is not listed', 'channel', 'fax', 'notInList', 'channel'],
  ['a method that is not listed', 'scoring.method', 'mean', 'notInList', 'scoring.method'],
  [
    'a criterion that is not listed',
    `${s(0)}.criterion`,
    'haste',
    'notInList',
    'moments[1].questions[0].criterion',
  ],
  [
    'a dimension that is not listed',
    `${s(0)}.dimension`,
    'speed',
    'notInList',
    'moments[1].questions[0].dimension',
  ],
  ['a level that is not listed', `${s(0)}.level`, 'top', 'notInList', 'moments[1].questions[0].level'],
  ['a role that is not listed', `${s(0)}.role`, 'extra', 'notInList', 'moments[1].questions[0].role'],
  [
    'an evidence rule that is not listed',
    `${s(0)}.evidence`,
    'always',
    'notInList',
    'moments[1].questions[0].evidence',
  ],
  [
    'an effect that is not listed',
    `${s(0)}.critical.effect`,
    'shout',
    'notInList',
    'moments[1].questions[0].critical.effect',
  ],
  [
    'an answer type that is not listed',
    `${q(0)}.answer.type`,
    'stars',
    'notInList',
    'moments[0].questions[0].answer.type',
  ],
  [
    'a question without an answer type',
    `${q(0)}.answer`,
    undefined,
    'missing',
    'moments[0].questions[0].answer',
  ],
  ['text in place of a number', `${q(0)}.weight`, '1', 'wrongType', 'moments[0].questions[0].weight'],
  ['a negative weight', `${q(0)}.weight`, -1, 'tooSmall', 'moments[0].questions[0].weight'],
  ['a negative moment weight', 'moments.0.weight', -1, 'tooSmall', 'moments[0].weight'],
  ['negative points', `${q(0)}.answer.points`, -1, 'tooSmall', 'moments[0].questions[0].answer.points'],
  [
    'negative points of a choice',
    `${q(2)}.answer.options.0.points`,
    -1,
    'tooSmall',
    'moments[0].questions[2].answer.options[0].points',
  ],
  ['seven decimals', `${q(0)}.weight`, 0.1234567, 'tooManyDecimals', 'moments[0].questions[0].weight'],
  ['a number above a million', `${q(0)}.weight`, 1_000_001, 'tooBig', 'moments[0].questions[0].weight'],
  [
    'a comment limit above 100',
    `${s(0)}.commentBelow`,
    101,
    'tooBig',
    'moments[1].questions[0].commentBelow',
  ],
  ['scale min equal to max', `${q(1)}.answer.max`, 1, 'minNotBelowMax', 'moments[0].questions[1].answer.min'],
  [
    'scale zeroAt above min',
    `${q(1)}.answer.zeroAt`,
    2,
    'zeroAtAboveMin',
    'moments[0].questions[1].answer.zeroAt',
  ],
  ['number min above max', `${s(1)}.answer.min`, 10, 'minNotBelowMax', 'moments[1].questions[1].answer.min'],
  [
    'bands that do not ascend',
    `${q(4)}.answer.bands.2`,
    { upTo: 59, points: 3 },
    'bandsNotAscending',
    'moments[0].questions[4].answer.bands[2]',
  ],
  [
    'a band twice',
    `${q(4)}.answer.bands.2`,
    { upTo: 60, points: 3 },
    'bandsNotAscending',
    'moments[0].questions[4].answer.bands[2]',
  ],
  [
    '"below" after "up to" of one limit',
    `${q(4)}.answer.bands.2`,
    { below: 60, points: 3 },
    'bandsNotAscending',
    'moments[0].questions[4].answer.bands[2]',
  ],
  [
    'a band with both limits',
    `${q(4)}.answer.bands.0`,
    { upTo: 1, below: 2, points: 3 },
    'unknownKey',
    'moments[0].questions[4].answer.bands[0].below',
  ],
  [
    'a band without a limit',
    `${q(4)}.answer.bands.0`,
    { points: 3 },
    'missing',
    'moments[0].questions[4].answer.bands[0].upTo',
  ],
  [
    'a scored question without points',
    `${q(0)}.answer.points`,
    undefined,
    'pointsMissing',
    'moments[0].questions[0].answer.points',
  ],
  [
    'an option without points',
    `${q(2)}.answer.options.1.points`,
    undefined,
    'pointsMissing',
    'moments[0].questions[2].answer.options[1].points',
  ],
  [
    'a band without points',
    `${q(4)}.answer.bands.0.points`,
    undefined,
    'pointsMissing',
    'moments[0].questions[4].answer.bands[0].points',
  ],
  [
    'bands without an otherwise',
    `${q(4)}.answer.otherwise`,
    undefined,
    'pointsMissing',
    'moments[0].questions[4].answer.otherwise',
  ],
  [
    'a scored duration without bands',
    `${q(4)}.answer.bands`,
    undefined,
    'pointsMissing',
    'moments[0].questions[4].answer.bands',
  ],
  ['a question code twice', `${s(0)}.code`, 'queue', 'duplicateCode', 'moments[1].questions[0].code'],
  ['a moment code twice', 'moments.1.code', 'entrance', 'duplicateCode', 'moments[1].code'],
  [
    'an option code twice',
    `${q(2)}.answer.options.1.code`,
    'a',
    'duplicateCode',
    'moments[0].questions[2].answer.options[1].code',
  ],
  ['a grade code twice', 'scoring.bands.1.code', 'excellent', 'duplicateCode', 'scoring.bands[1].code'],
  ['two grades from one percent', 'scoring.bands.1.from', 90, 'duplicateBand', 'scoring.bands[1].from'],
  [
    'a bonus where nothing is scored',
    'moments.1.questions',
    [question({ role: 'bonus' })],
    'bonusWithoutScored',
    'moments[1].questions[0].role',
  ],
  [
    'a penalty where only text is "scored"',
    'moments.1.questions',
    [question({ role: 'penalty' }), question({ code: 't', answer: { type: 'text' } })],
    'bonusWithoutScored',
    'moments[1].questions[0].role',
  ],
  [
    'a critical bonus',
    `${s(2)}.critical`,
    { effect: 'flag' },
    'criticalNotScored',
    'moments[1].questions[2].critical',
  ],
  [
    'a critical question worth nothing',
    q(0),
    question({ code: 'queue', answer: { type: 'yesNo', points: 0 }, critical: { effect: 'flag' } }),
    'criticalWithoutPoints',
    'moments[0].questions[0].critical',
  ],
  [
    'a critical text',
    s(3),
    question({ answer: { type: 'text' }, critical: { effect: 'flag' } }),
    'criticalWithoutPoints',
    'moments[1].questions[3].critical',
  ],
  [
    'capAudit without its cap',
    `${s(0)}.critical.cap`,
    undefined,
    'capMissing',
    'moments[1].questions[0].critical.cap',
  ],
  [
    'a cap of another effect',
    `${s(0)}.critical.effect`,
    'flag',
    'capUnexpected',
    'moments[1].questions[0].critical.cap',
  ],
  ['a cap above 100', `${s(0)}.critical.cap`, 120, 'tooBig', 'moments[1].questions[0].critical.cap'],
  [
    'a condition on no question',
    `${s(0)}.showIf.all.0.question`,
    'none',
    'conditionUnknownQuestion',
    'moments[1].questions[0].showIf.all[0].question',
  ],
  [
    'a condition on itself',
    `${s(0)}.showIf.all.0.question`,
    'greeting-30s',
    'conditionNotEarlier',
    'moments[1].questions[0].showIf.all[0].question',
  ],
  [
    'a condition on a later question',
    `${s(0)}.showIf.all.0.question`,
    'wow',
    'conditionNotEarlier',
    'moments[1].questions[0].showIf.all[0].question',
  ],
  [
    'a moment shown by its own question',
    'moments.1.showIf.question',
    'wow',
    'conditionNotEarlier',
    'moments[1].showIf.question',
  ],
  [
    'an order of yes and no',
    `${s(0)}.showIf.all.0.op`,
    'lt',
    'conditionOperator',
    'moments[1].questions[0].showIf.all[0].op',
  ],
  [
    'includes of a single choice',
    `${s(0)}.showIf`,
    { question: 'choice', op: 'includes', value: 'a' },
    'conditionOperator',
    'moments[1].questions[0].showIf.op',
  ],
  [
    'eq of a multiple choice',
    `${s(0)}.showIf`,
    { question: 'multi', op: 'eq', value: 'x' },
    'conditionOperator',
    'moments[1].questions[0].showIf.op',
  ],
  [
    'an operator that is not listed',
    `${s(0)}.showIf.all.0.op`,
    'like',
    'notInList',
    'moments[1].questions[0].showIf.all[0].op',
  ],
  [
    'a condition on an option that is not there',
    `${s(0)}.showIf`,
    { question: 'choice', op: 'in', value: ['a', 'z'] },
    'conditionValue',
    'moments[1].questions[0].showIf.value[1]',
  ],
  [
    'in without a list',
    `${s(0)}.showIf`,
    { question: 'choice', op: 'in', value: 'a' },
    'wrongType',
    'moments[1].questions[0].showIf.value',
  ],
  [
    'a condition without a value',
    `${s(0)}.showIf.all.0.value`,
    undefined,
    'missing',
    'moments[1].questions[0].showIf.all[0].value',
  ],
  [
    'answered with a value',
    'moments.1.showIf.value',
    'yes',
    'conditionValueUnexpected',
    'moments[1].showIf.value',
  ],
  [
    'a number compared with text',
    `${s(0)}.showIf.all.1.not.any.0.value`,
    'long',
    'conditionValue',
    'moments[1].questions[0].showIf.all[1].not.any[0].value',
  ],
  [
    'a condition of no known shape',
    `${s(0)}.showIf`,
    { when: 'queue' },
    'conditionShape',
    'moments[1].questions[0].showIf',
  ],
]

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
