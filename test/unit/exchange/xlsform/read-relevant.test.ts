import { describe, expect, it } from 'vitest'
import type { DraftAnswer } from '../../../../src-shared/model/draft-checklist.ts'
import type { Known } from '../../../../src-main/exchange/xlsform/known-question.ts'
import { readRelevant } from '../../../../src-main/exchange/xlsform/read-relevant.ts'

const known = (
  name: string,
  answer: DraftAnswer,
  options: Record<string, string> = {},
  na?: string,
): Known => ({
  id: name.toLowerCase(),
  name,
  answer,
  options: new Map(Object.entries(options)),
  mayNotApply: na !== undefined,
  notApplicable: na ?? null,
})

const questions = [
  known('Queue', { type: 'yesNo', points: 1, good: 'yes' }, { '1': 'yes', '0': 'no' }, 'na'),
  known('How', { type: 'choice', options: [] }, { good: 'good', so_so: 'so-so', bad: 'bad' }),
  known('Age', { type: 'choice', options: [] }, { '18': '18', '30': '30', '50': '50' }),
  known('Goods', { type: 'multi', options: [] }, { card: 'card', loan: 'loan' }),
  known('wait', { type: 'number', bands: [], otherwise: 0 }),
  known('said', { type: 'text' }),
  known('day', { type: 'date' }),
  known('at', { type: 'time' }),
  known('photo', { type: 'photo' }),
]

const read = (text: string) => readRelevant(text, name => questions.find(one => one.name === name) ?? null)

describe('a relevant expression becomes a condition', () => {
  const yes = { question: 'queue', op: 'eq', value: 'yes' }
  const waited = { question: 'wait', op: 'answered' }
  it.each<[string, unknown]>([
    ["${Queue} = '1'", yes],
    ['${Queue}=1', yes],
    ["'1' = ${Queue}", yes],
    ["selected(${Queue}, '1')", yes],
    ["${Queue} = 'na'", { question: 'queue', op: 'notApplicable' }],
    ["${How} != ''", { question: 'how', op: 'answered' }],
    ["${How} = 'so_so'", { question: 'how', op: 'eq', value: 'so-so' }],
    ['${Age} >= 30', { question: 'age', op: 'in', value: ['30', '50'] }],
    ['30 > ${Age}', { question: 'age', op: 'eq', value: '18' }],
    ["selected(${Goods}, 'card')", { question: 'goods', op: 'includes', value: 'card' }],
    ['count-selected(${Goods}) >= 1', { question: 'goods', op: 'answered' }],
    ['${wait} > 5', { question: 'wait', op: 'gt', value: 5 }],
    ['5 <= ${wait}', { question: 'wait', op: 'gte', value: 5 }],
    ["${wait} != ''", waited],
    ['string-length(${wait}) > 0', waited],
    ["${wait} = ''", { not: waited }],
    ["${said} = 'x'", { question: 'said', op: 'eq', value: 'x' }],
    ["${day} < date('2026-11-12')", { question: 'day', op: 'lt', value: '2026-11-12' }],
    ["format-date-time(${at}, '%H%M') >= 930", { question: 'at', op: 'gte', value: '09:30' }],
    ["${photo} != ''", { question: 'photo', op: 'answered' }],
    ['true()', { all: [] }],
    ["not(${Queue} = '1')", { not: yes }],
    [
      "${Queue} = '1' and ${wait} > 5 and ${wait} < 9",
      {
        all: [yes, { question: 'wait', op: 'gt', value: 5 }, { question: 'wait', op: 'lt', value: 9 }],
      },
    ],
    [
      "${Queue} = '1' or (${wait} > 5 and ${said} = 'x')",
      {
        any: [
          yes,
          {
            all: [
              { question: 'wait', op: 'gt', value: 5 },
              { question: 'said', op: 'eq', value: 'x' },
            ],
          },
        ],
      },
    ],
  ])('%s', (text, condition) => {
    expect(read(text)).toEqual(condition)
  })

  it('takes an unanswered question for different from everything, as XPath does', () => {
    expect(read("${How} != 'bad'")).toEqual({ not: { question: 'how', op: 'eq', value: 'bad' } })
    expect(read('${wait} != 5')).toEqual({ not: { question: 'wait', op: 'eq', value: 5 } })
  })

  it.each([
    '${nobody} = 1',
    "${Queue} = '1' and ${nobody} = 1",
    "${Queue} = '1' or today() > ${day}",
    "${How} = 'never-heard'",
    "${Goods} = 'card'",
    'string-length(${said}) > 3',
    'count-selected(${Goods}) > 1',
    '${wait} > ${wait}',
    '${wait} + 1 > 5',
    "if(${wait} > 5, 'a', 'b') = 'a'",
    '${Queue}',
    "${said} = 'about ${wait}'",
    "regex(${said}, '^a')",
    '. > 5',
    '/data/wait > 5',
    '${wait} >',
    '${wait} > 99999999999',
    'not('.repeat(40) + '${wait} > 5' + ')'.repeat(40),
    '('.repeat(16_000),
    'not('.repeat(6_000) + '${wait} > 5' + ')'.repeat(6_000),
  ])('drops %s whole', text => {
    expect(read(text)).toBeNull()
  })

  it('drops more alternatives than a condition holds', () => {
    expect(read(Array.from({ length: 1001 }, (_, i) => `\${wait} = ${i}`).join(' or '))).toBeNull()
  })

  it('reads as long a list of alternatives as a condition holds', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `\${wait} = ${i}`).join(' or ')
    expect(read(many)).toMatchObject({ any: { length: 1000 } })
  })
})
