import { describe, expect, it } from 'vitest'
import { translator } from '../../../src-shared/messages/translator.ts'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import type { Condition } from '../../../src-shared/model/condition.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import { conditionWords } from '../../../src-shared/wording/condition-words.ts'

const questions: Record<string, { text?: LocalisedText; answer?: AnswerType }> = {
  queue: {
    text: { ru: 'Была очередь', en: 'There was a queue' },
    answer: { type: 'yesNo', points: 0, good: 'yes' },
  },
  wait: { text: { ru: 'Ожидание', en: 'Waiting' }, answer: { type: 'duration', bands: [], otherwise: 0 } },
  clean: {
    text: { ru: 'Чистота зала.', en: 'How clean the hall was.' },
    answer: { type: 'scale', min: 1, max: 5, points: 4, labels: { '1': { ru: 'грязно', en: 'dirty' } } },
  },
  offer: {
    text: { ru: 'Как предложили «Северный ветер»', en: 'How “North Wind” was offered' },
    answer: {
      type: 'choice',
      options: [
        { code: 'need', text: { ru: 'после вопросов', en: 'after questions' }, points: 4 },
        { code: 'script', text: { ru: 'сразу', en: 'at once' }, points: 0 },
      ],
    },
  },
  topics: {
    text: { ru: 'О чём рассказали', en: 'What they spoke about' },
    answer: { type: 'multi', options: [{ code: 'rate', text: { ru: 'ставка', en: 'the rate' }, points: 2 }] },
  },
  windows: {
    text: { ru: 'Сколько окон работало', en: 'How many windows were open' },
    answer: { type: 'number', unit: { ru: 'окон', en: 'windows' }, bands: [], otherwise: 0 },
  },
  day: { text: { ru: 'Дата звонка', en: 'Date of the call' }, answer: { type: 'date' } },
  hour: { text: { ru: 'Время звонка', en: 'Time of the call' }, answer: { type: 'time' } },
  words: { text: { ru: 'Слова сотрудника', en: 'What was said' }, answer: { type: 'text' } },
  bare: {},
}

const words = (condition: Condition, language: 'ru' | 'en') =>
  conditionWords(condition, code => questions[code], translator(language), language)

const queue: Condition = { question: 'queue', op: 'eq', value: 'yes' }
const wait: Condition = { question: 'wait', op: 'gt', value: 600 }
const clean: Condition = { question: 'clean', op: 'lte', value: 2 }

const cases: [string, Condition, string, string][] = [
  ['yes', queue, '«Была очередь»: да', '“There was a queue”: yes'],
  [
    'other than yes',
    { question: 'queue', op: 'ne', value: 'yes' },
    '«Была очередь»: нет',
    '“There was a queue”: no',
  ],
  ['a duration', wait, '«Ожидание»: больше 10:00', '“Waiting”: more than 10:00'],
  [
    'a labelled value of a scale',
    { question: 'clean', op: 'eq', value: 1 },
    '«Чистота зала»: 1 (грязно)',
    '“How clean the hall was”: 1 (dirty)',
  ],
  ['a value without a label', clean, '«Чистота зала»: не больше 2', '“How clean the hall was”: at most 2'],
  [
    'an option, by its text',
    { question: 'offer', op: 'eq', value: 'need' },
    '«Как предложили „Северный ветер“»: «после вопросов»',
    '“How ‘North Wind’ was offered”: “after questions”',
  ],
  [
    'one of several options',
    { question: 'offer', op: 'in', value: ['need', 'script'] },
    '«Как предложили „Северный ветер“»: «после вопросов» или «сразу»',
    '“How ‘North Wind’ was offered”: “after questions” or “at once”',
  ],
  [
    'an option among those chosen',
    { question: 'topics', op: 'includes', value: 'rate' },
    '«О чём рассказали»: выбрано «ставка»',
    '“What they spoke about”: “the rate” chosen',
  ],
  [
    'a number with its unit',
    { question: 'windows', op: 'gte', value: 2.5 },
    '«Сколько окон работало»: не меньше 2,5 окон',
    '“How many windows were open”: at least 2.5 windows',
  ],
  [
    'a negative number',
    { question: 'bare', op: 'lt', value: -2.5 },
    '«bare»: меньше −2,5',
    '“bare”: less than −2.5',
  ],
  [
    'a date',
    { question: 'day', op: 'gte', value: '2026-11-05' },
    '«Дата звонка»: не раньше 5 ноября 2026',
    '“Date of the call”: on or after 5 November 2026',
  ],
  [
    'a time',
    { question: 'hour', op: 'lte', value: '14:30' },
    '«Время звонка»: не позже 14:30',
    '“Time of the call”: 14:30 or earlier',
  ],
  [
    'a text',
    { question: 'words', op: 'eq', value: 'Ждите' },
    '«Слова сотрудника»: «Ждите»',
    '“What was said”: “Ждите”',
  ],
  [
    'an answer at all',
    { question: 'words', op: 'answered' },
    '«Слова сотрудника»: есть ответ',
    '“What was said”: answered',
  ],
  [
    'N/A',
    { question: 'queue', op: 'notApplicable' },
    '«Была очередь»: неприменимо',
    '“There was a queue”: not applicable',
  ],
  [
    'both',
    { all: [queue, wait] },
    '«Была очередь»: да, и «Ожидание»: больше 10:00',
    '“There was a queue”: yes, and “Waiting”: more than 10:00',
  ],
  [
    'alternatives inside, in brackets',
    { all: [queue, { any: [wait, clean] }] },
    '«Была очередь»: да, и («Ожидание»: больше 10:00, или «Чистота зала»: не больше 2)',
    '“There was a queue”: yes, and (“Waiting”: more than 10:00, or “How clean the hall was”: at most 2)',
  ],
  [
    'no brackets that change nothing',
    { all: [{ all: [queue] }, { all: [{ any: [wait] }] }] },
    '«Была очередь»: да, и «Ожидание»: больше 10:00',
    '“There was a queue”: yes, and “Waiting”: more than 10:00',
  ],
  ['nothing asked', { all: [] }, 'всегда', 'always'],
  ['nothing that could hold', { any: [] }, 'никогда', 'never'],
  [
    'never inside',
    { all: [queue, { any: [] }] },
    '«Была очередь»: да, и никогда',
    '“There was a queue”: yes, and never',
  ],
]

const turned: [string, Condition, string, string][] = [
  ['yes', queue, '«Была очередь»: нет либо без ответа', '“There was a queue”: no or no answer'],
  ['a limit', wait, '«Ожидание»: не больше 10:00 либо без ответа', '“Waiting”: at most 10:00 or no answer'],
  [
    'other than',
    { question: 'clean', op: 'ne', value: 3 },
    '«Чистота зала»: 3 либо без ответа',
    '“How clean the hall was”: 3 or no answer',
  ],
  [
    'several options',
    { question: 'offer', op: 'in', value: ['need', 'script'] },
    '«Как предложили „Северный ветер“»: не «после вопросов» и не «сразу» либо без ответа',
    '“How ‘North Wind’ was offered”: not “after questions” and not “at once” or no answer',
  ],
  [
    'a chosen option',
    { question: 'topics', op: 'includes', value: 'rate' },
    '«О чём рассказали»: не выбрано «ставка»',
    '“What they spoke about”: “the rate” not chosen',
  ],
  [
    'answered',
    { question: 'words', op: 'answered' },
    '«Слова сотрудника»: без ответа',
    '“What was said”: no answer',
  ],
  [
    'N/A',
    { question: 'queue', op: 'notApplicable' },
    '«Была очередь»: не отмечено, что неприменимо',
    '“There was a queue”: not marked as not applicable',
  ],
  ['itself', { not: queue }, '«Была очередь»: да', '“There was a queue”: yes'],
  [
    'both',
    { all: [queue, { question: 'words', op: 'answered' }] },
    '«Была очередь»: нет либо без ответа, или «Слова сотрудника»: без ответа',
    '“There was a queue”: no or no answer, or “What was said”: no answer',
  ],
]

describe('a condition in words', () => {
  it.each(cases)('says %s', (_, condition, ru, en) => {
    expect(words(condition, 'ru')).toBe(ru)
    expect(words(condition, 'en')).toBe(en)
  })

  it.each(turned)('turned around by not, says what remains: %s', (_, condition, ru, en) => {
    expect(words({ not: condition }, 'ru')).toBe(ru)
    expect(words({ not: condition }, 'en')).toBe(en)
  })

  it('stays readable while the checklist is being written', () => {
    expect(words({ question: 'gone', op: 'eq', value: 'yes' }, 'ru')).toBe('«gone»: «yes»')
    expect(words({ question: 'wait', op: 'gt' }, 'ru')).toBe('«Ожидание»: …')
    expect(words({ not: { question: 'wait', op: 'gt' } }, 'ru')).toBe('«Ожидание»: …')
    expect(words({ question: 'offer', op: 'eq', value: 'lost' }, 'en')).toContain('“lost”')
  })

  it('takes the other language where the author gave only that', () => {
    const only = { text: { en: 'Queue' }, answer: questions['queue']?.answer }
    const t = translator('ru')
    const found = only.answer ? { text: only.text, answer: only.answer } : undefined
    expect(conditionWords(queue, () => found, t, 'ru')).toBe('«Queue»: да')
  })
})
