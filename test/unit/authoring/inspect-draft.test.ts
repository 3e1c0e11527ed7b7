import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingWords } from '../../../src-shared/authoring/finding-words.ts'
import { inspectChecklist, inspectDraft } from '../../../src-shared/authoring/inspect-draft.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import type { DraftChecklist, DraftQuestion } from '../../../src-shared/model/draft-checklist.ts'
import { blankDraft, blankMoment, blankQuestion } from './drafts.ts'
import { checklists } from './random-checklists.ts'

/** "severity code place part" of each finding. */
function found(draft: DraftChecklist): string[] {
  return inspectDraft(draft).map(({ severity, code, at, part }) =>
    [severity, code, at.kind === 'checklist' ? '-' : at.id, part].join(' '),
  )
}

const answers = {
  number: { type: 'number', bands: [{ upTo: 5, points: 1 }], otherwise: 0 },
  text: { type: 'text' },
  scale: { type: 'scale', min: 1, max: 5, points: 5 },
} as const satisfies Record<string, unknown>

/** A faultless draft whose second question is the one under test. */
function withQuestion(more: Partial<DraftQuestion>, ...before: DraftQuestion[]): DraftChecklist {
  return blankDraft([blankMoment('m', [blankQuestion('first'), ...before, blankQuestion('second', more)])])
}

describe('inspectDraft', () => {
  it('has nothing to say about a faultless draft', () => {
    expect(found(withQuestion({}))).toEqual([])
  })

  it.each<[string, Partial<DraftQuestion>, string]>([
    ['a blank text', { text: { ru: ' ', en: '' } }, 'error textMissing second text'],
    ['a blank code', { code: '' }, 'error missing second code'],
    ['a code with capitals', { code: 'Second' }, 'error badCode second code'],
    ['a taken code', { code: 'first' }, 'error duplicateCode second code'],
    ['no weight', { weight: null }, 'error missing second weight'],
    ['no points', { answer: { type: 'yesNo', points: null, good: 'yes' } }, 'error missing second answer'],
    ['no options', { answer: { type: 'choice', options: [] } }, 'error tooSmall second answer'],
    ['a scale upside down', { answer: { ...answers.scale, min: 5 } }, 'error minNotBelowMax second answer'],
    [
      'a cap left out',
      { critical: { effect: 'capAudit', failBelow: 100 } },
      'error capMissing second critical',
    ],
    [
      'a blank cap',
      { critical: { effect: 'capAudit', cap: null, failBelow: 100 } },
      'error capMissing second critical',
    ],
    [
      'a critical bonus',
      { role: 'bonus', critical: { effect: 'flag', failBelow: 100 } },
      'error criticalNotScored second critical',
    ],
    [
      'a critical question without points',
      { answer: { type: 'yesNo', points: 0, good: 'yes' }, critical: { effect: 'flag', failBelow: 100 } },
      'error criticalWithoutPoints second critical',
    ],
    [
      'a condition on a removed question',
      { showIf: { question: 'gone', op: 'answered' } },
      'error conditionUnknownQuestion second showIf',
    ],
    [
      'a condition on itself',
      { showIf: { question: 'second', op: 'answered' } },
      'error conditionNotEarlier second showIf',
    ],
    [
      'a comparison its question does not have',
      { showIf: { question: 'first', op: 'gt', value: 3 } },
      'error conditionOperator second showIf',
    ],
    [
      'a condition that cannot hold',
      {
        showIf: {
          all: [
            { question: 'first', op: 'eq', value: 'yes' },
            { question: 'first', op: 'eq', value: 'no' },
          ],
        },
      },
      'error neverShown second showIf',
    ],
    [
      'a condition that always holds',
      { showIf: { question: 'first', op: 'answered' } },
      'warning alwaysShown second showIf',
    ],
    ['an empty condition', { showIf: { all: [] } }, 'warning alwaysShown second showIf'],
    ['weight 0', { weight: 0 }, 'warning weightZero second weight'],
    [
      'a pure gate',
      { weight: 0, critical: { effect: 'zeroAudit', failBelow: 100 } },
      'warning gateOnly second weight',
    ],
    ['0 points', { answer: { type: 'yesNo', points: 0, good: 'yes' } }, 'warning pointsZero second answer'],
    ['a scored text', { answer: { type: 'text' } }, 'warning typeNotScored second answer'],
    [
      'a critical rule that never fails',
      { critical: { effect: 'flag', failBelow: 0 } },
      'warning criticalNeverFails second critical',
    ],
    ['a missing language', { text: { ru: 'Только русский' } }, 'warning missingLanguage second text'],
    [
      'the text of an earlier question',
      { text: { ru: ' вопрос   FIRST', en: 'Other' } },
      'warning duplicateText second text',
    ],
  ])('finds %s, and only that', (_, more, expected) => {
    expect(found(withQuestion(more))).toEqual([expected])
  })

  it('names moments and the head of the checklist', () => {
    const scored = blankMoment('m', [blankQuestion('a')])
    const draft = blankDraft(
      [
        scored,
        blankMoment('empty', []),
        blankMoment('notes', [blankQuestion('note', { role: 'info', answer: { type: 'text' } })]),
        blankMoment('twin', [blankQuestion('b')], { code: 'm', title: {}, weight: 0 }),
        blankMoment('wow', [blankQuestion('w', { role: 'bonus' })]),
      ],
      {
        title: { ru: 'Чек-лист', en: 'Checklist' },
        scoring: {
          method: 'moments',
          bonusCap: true,
          bands: [{ from: 50, code: 'good', title: { ru: 'Хорошо' } }],
        },
      },
    )
    expect(found(draft).sort()).toEqual(
      [
        'error tooSmall empty questions',
        'error duplicateCode twin code',
        'error textMissing twin title',
        'error bonusWithoutScored w role',
        'warning lowestBandMissing - scoring',
        'warning momentNotScored notes questions',
        'warning momentWeightZero twin weight',
        'warning missingLanguage - bands',
      ].sort(),
    )
    expect(found(blankDraft([]))).toEqual(['error tooSmall - moments'])
    expect(found(blankDraft([blankMoment('m', [blankQuestion('i', { role: 'info' })])]))).toEqual([
      'warning nothingScored - moments',
    ])
  })

  it('names an unreachable moment once, not its questions', () => {
    const inner = blankQuestion('inner', { showIf: { question: 'first', op: 'eq', value: 'yes' } })
    const draft = blankDraft([
      blankMoment('m', [blankQuestion('first')]),
      blankMoment('never', [blankQuestion('plain'), inner], {
        showIf: { question: 'first', op: 'notApplicable' },
      }),
    ])
    expect(found(draft)).toEqual(['error neverShown never showIf'])
  })

  it('judges a question’s condition only where its moment is shown', () => {
    const inner = blankQuestion('inner', { showIf: { question: 'first', op: 'eq', value: 'yes' } })
    const draft = blankDraft([
      blankMoment('m', [blankQuestion('first')]),
      blankMoment('n', [inner], { showIf: { question: 'first', op: 'eq', value: 'yes' } }),
    ])
    expect(found(draft)).toEqual(['warning alwaysShown inner showIf'])
  })

  it('says nothing of a condition on a question that is not finished', () => {
    const unfinished = blankQuestion('scale', { answer: { ...answers.scale, max: null } })
    const showIf = { question: 'scale', op: 'gt', value: 9 } as const
    expect(found(withQuestion({ showIf }, unfinished))).toEqual(['error missing scale answer'])
  })

  it('names a language missing everywhere once', () => {
    const russian = { ru: 'Текст' }
    const moment = blankMoment('m', [blankQuestion('a', { text: { ru: 'Первый', en: ' ' } })], {
      title: russian,
    })
    expect(found(blankDraft([moment], { title: russian }))).toEqual(['warning oneLanguage - title'])
  })

  it('lists every part that lacks a language', () => {
    const option = { code: 'a', text: { en: 'Only English' }, points: 1 }
    const draft = withQuestion({
      guide: { ru: 'Подсказка' },
      answer: { type: 'choice', options: [option, { ...option, code: 'b' }] },
    })
    const [finding] = inspectDraft(draft)
    expect(finding?.details).toEqual({ ru: 'options', en: 'guide' })
    expect(inspectDraft(withQuestion({ text: { ru: 'Один' } }))[0]?.details).toEqual({ en: 'text' })
    expect(finding && findingWords(finding, translator('ru'))).toBe(
      'Нет русского текста: варианты ответа. Нет английского текста: подсказка',
    )
  })

  it('warns when filling takes more than twenty minutes', () => {
    const questions = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        blankQuestion(`q${i}`, { text: { ru: `Да ${i}`, en: `Yes ${i}` } }),
      )
    const draft = blankDraft([blankMoment('m', questions(300))])
    const [finding] = inspectDraft(draft)
    expect(finding).toMatchObject({ severity: 'warning', code: 'longVisit', details: { minutes: 23 } })
    expect(found(blankDraft([blankMoment('m', questions(100))]))).toEqual([])
  })

  it('finds no error in what readChecklist accepts, except questions never asked; every finding has words', () => {
    fc.assert(
      fc.property(checklists(), checklist => {
        const all = inspectChecklist(checklist)
        expect(all.filter(one => one.severity === 'error' && one.code !== 'neverShown')).toEqual([])
        for (const finding of all)
          for (const language of ['ru', 'en'] as const)
            expect(findingWords(finding, translator(language))).not.toMatch(/findings\.|faults\.|\{\{|^$/)
      }),
      { numRuns: 100 },
    )
  })

  it('says in plain words what is not finished', () => {
    const words = (draft: DraftChecklist) =>
      inspectDraft(draft).map(finding => findingWords(finding, translator('ru')))
    expect(words(blankDraft([]))).toEqual(['Нет ни одного момента'])
    expect(words(blankDraft([blankMoment('m', [])]))[0]).toBe('Нет ни одного вопроса')
    expect(words(withQuestion({ weight: null }))).toEqual(['Не заполнено'])
    expect(words(withQuestion({ weight: -1 }))).toEqual(['Слишком мало: -1, нужно не меньше 0'])
    expect(words(withQuestion({ answer: { type: 'multi', options: [] } }))[0]).toBe(
      'Нет ни одного варианта ответа',
    )
    expect(words(withQuestion({ showIf: { question: 'gone', op: 'answered' } }))).toEqual([
      'Условие ссылается на удалённый вопрос',
    ])
    expect(words(withQuestion({ showIf: { question: 'first', op: 'eq' } }))).toEqual([
      'В условии не указано значение',
    ])
  })

  it('keeps up with typing at 300 questions with conditions', () => {
    const moments = Array.from({ length: 10 }, (_, m) =>
      blankMoment(
        `m${m}`,
        Array.from({ length: 30 }, (__, q) =>
          blankQuestion(
            `q${m}-${q}`,
            q === 0 ? {} : { showIf: { question: `q${m}-${q - 1}`, op: 'eq', value: 'yes' } },
          ),
        ),
      ),
    )
    const start = performance.now()
    inspectDraft(blankDraft(moments))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
