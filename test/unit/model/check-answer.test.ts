import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src-shared/model/answer.ts'
import { checkAnswer, checkAnswers } from '../../../src-shared/model/check-answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { readAnswersFile } from '../../../src-shared/model/read-answers-file.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { readStandardsFile } from '../../../src-shared/model/read-standards-file.ts'
import { sampleChecklist } from './sample-checklist.ts'

function sample(): Checklist {
  const read = readChecklist(sampleChecklist())
  if (!read.ok) throw new Error('the sample is faulty')
  return read.checklist
}

function questionOf(code: string) {
  const found = sample()
    .moments.flatMap(moment => moment.questions)
    .find(question => question.code === code)
  if (found === undefined) throw new Error(`no question ${code}`)
  return found
}

const hash = 'a0'.repeat(32)
const fitting: [code: string, answer: Answer][] = [
  ['queue', { value: 'no' }],
  ['scale', { value: 5 }],
  ['scale', { value: 2.5 }],
  ['choice', { value: 'b' }],
  ['multi', { value: [] }],
  ['multi', { value: ['y', 'x'] }],
  ['wait', { value: 0 }],
  ['number', { value: 0.000001 }],
  ['note', { value: '' }],
  ['day', { value: '2028-02-29' }],
  ['hour', { value: '00:00' }],
  ['photo', { value: [hash] }],
  ['greeting-30s', { na: true }],
  ['queue', { comment: 'only a comment' }],
  ['queue', {}],
]
const unfitting: [code: string, answer: Answer, fault: string][] = [
  ['queue', { value: 'maybe' }, 'notInList'],
  ['scale', { value: 0 }, 'outOfRange'],
  ['scale', { value: 6 }, 'outOfRange'],
  ['scale', { value: Number.NaN }, 'outOfRange'],
  ['scale', { value: '3' }, 'wrongType'],
  ['scale', { value: 1.2345678 }, 'tooManyDecimals'],
  ['choice', { value: 'z' }, 'unknownOption'],
  ['choice', { value: ['a'] }, 'wrongType'],
  ['multi', { value: 'x' }, 'wrongType'],
  ['multi', { value: ['z'] }, 'unknownOption'],
  ['multi', { value: ['x', 'x'] }, 'duplicateOption'],
  ['wait', { value: -1 }, 'outOfRange'],
  ['wait', { value: 1.5 }, 'notWhole'],
  ['number', { value: 10 }, 'outOfRange'],
  ['note', { value: 5 }, 'wrongType'],
  ['day', { value: '2027-02-29' }, 'badDate'],
  ['day', { value: '12.11.2026' }, 'badDate'],
  ['hour', { value: '24:00' }, 'badTime'],
  ['photo', { value: ['photo.jpg'] }, 'badHash'],
  ['queue', { na: true }, 'naNotAllowed'],
  ['greeting-30s', { na: true, value: 'yes' }, 'naWithValue'],
]

describe('checkAnswer', () => {
  it.each(fitting)('accepts for %s %j', (code, answer) => {
    expect(checkAnswer(questionOf(code), answer)).toEqual([])
  })

  it.each(unfitting)('refuses for %s %j: %s', (code, answer, fault) => {
    expect(checkAnswer(questionOf(code), answer).map(each => each.code)).toEqual([fault])
  })

  it('asks for the reason of N/A only when submitting', () => {
    expect(checkAnswer(questionOf('greeting-30s'), { na: true, comment: ' ' })).toEqual([])
    expect(checkAnswer(questionOf('greeting-30s'), { na: true, comment: ' ' }, true)).toEqual([
      { path: 'answers["greeting-30s"].comment', code: 'naWithoutReason' },
    ])
    expect(checkAnswer(questionOf('greeting-30s'), { na: true, comment: 'closed' }, true)).toEqual([])
  })

  it('names answers to unknown questions', () => {
    expect(checkAnswers(sample(), { nothing: { value: 1 } }).map(each => each.code)).toEqual([
      'unknownQuestion',
    ])
  })
})

describe('the answers file', () => {
  const file = () => ({
    format: 'vizit.answers',
    version: 1,
    checklist: 'bank-branch',
    revision: 3,
    visit: {
      contacts: [
        {
          channel: 'inPerson',
          startedAt: '2026-11-12T11:05:00',
          endedAt: '2026-11-12T11:47:00',
          zone: 'Asia/Almaty',
          note: '…',
        },
      ],
      staff: [{ role: 'teller', alias: 'A' }],
      purchase: { amount: 1000, currency: 'KZT' },
      narrative: '…',
    },
    answers: { 'greeting-30s': { value: 'yes', comment: '…' }, queue: { na: true, comment: 'why' } },
  })

  it('is read as written', () => {
    expect(readAnswersFile(file())).toEqual({ ok: true, file: file() })
  })

  it('may leave the visit and the revision out', () => {
    expect(readAnswersFile({ format: 'vizit.answers', version: 1, checklist: 'a', answers: {} }).ok).toBe(
      true,
    )
  })

  it.each([
    ['endedAt', '2026-11-12T11:04:59', 'endsBeforeStart'],
    ['startedAt', '2026-11-31T11:05:00', 'badDate'],
    ['startedAt', '2026-11-12T11:05:00Z', 'badDate'],
    ['zone', 'not a zone', 'badText'],
    ['channel', 'fax', 'notInList'],
  ])('refuses a contact with %s %s', (key, value, code) => {
    const json = file()
    Object.assign(json.visit.contacts[0] ?? {}, { [key]: value })
    const read = readAnswersFile(json)
    expect(read.ok ? [] : read.faults.map(each => [each.path, each.code])).toEqual([
      [`visit.contacts[0].${key}`, code],
    ])
  })

  it('refuses an answer of no known shape', () => {
    const read = readAnswersFile({ ...file(), answers: { queue: { value: { yes: true }, na: false } } })
    expect(read.ok ? [] : read.faults.map(each => each.path)).toEqual([
      'answers.queue.value',
      'answers.queue.na',
    ])
  })
})

describe('the file of standards', () => {
  const text = { ru: 'Текст', en: 'Text' }
  const standard = {
    code: 'bank.entrance.greeting',
    moment: { code: 'entrance', title: text },
    text,
    good: text,
    evidence: text,
    notApplicable: text,
    criterion: 'speed',
    level: 'expected',
    channel: 'inPerson',
    segment: 'standard',
    critical: false,
    target: 30,
  }
  const file = (standards: object[]) => ({
    format: 'vizit.standards',
    version: 1,
    industry: 'bank',
    standards,
  })

  it('is read as written', () => {
    expect(readStandardsFile(file([standard]))).toEqual({ ok: true, file: file([standard]) })
  })

  it('may not hold a code twice', () => {
    expect(readStandardsFile(file([standard, standard]))).toEqual({
      ok: false,
      faults: [{ path: 'standards[1].code', code: 'duplicateCode', found: 'bank.entrance.greeting' }],
    })
  })
})
