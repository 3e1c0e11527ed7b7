import { describe, expect, it } from 'vitest'
import {
  firstOf,
  indexOfStandards,
  shownStandards,
  usable,
} from '../../../src-renderer/screens/builder/library/shown-standards.ts'
import { usedStandards } from '../../../src-renderer/screens/builder/library/used-standards.ts'
import { newsOf, questionsWithNews } from '../../../src-renderer/screens/builder/news/standard-news.ts'
import type { StandardLine } from '../../../src-renderer/screens/builder/news/use-standards.ts'
import { checksOf } from '../../../src-renderer/stores/builder-checks.ts'
import type { Standard } from '../../../src-shared/model/standard.ts'
import { draft, moment, opened, question, standard } from './builder-drafts.ts'

const line = (one: Standard, industry = 'bank', status: StandardLine['status'] = 'active'): StandardLine => ({
  standard: one,
  base: null,
  changes: [],
  industry,
  status,
  revision: 1,
  changedAt: '2026-11-22T10:00:00Z',
  author: '',
  uses: 0,
})
const waiting = { code: 'waiting', title: { ru: 'Ожидание' } }
const lines = [
  line(standard('bank.doors', { text: { ru: 'Двери открыты' } })),
  line(standard('bank.queue', { text: { ru: 'Ожидание в очереди до 10 минут' }, moment: waiting })),
  line(standard('bank.chairs', { text: { ru: 'В зоне есть стулья' }, moment: waiting })),
  line(standard('shop.queue', { text: { ru: 'Очередь у кассы' }, moment: waiting }), 'shop'),
  line(standard('bank.old', { text: { ru: 'Очередь по-старому' } }), 'bank', 'retired'),
]

describe('the library', () => {
  const offered = usable(lines)
  const index = indexOfStandards(offered)
  const codes = (wish: { query?: string; industry?: string; moment?: string; journey?: string[] }) =>
    shownStandards(offered, index, {
      query: wish.query ?? '',
      industry: wish.industry ?? null,
      moment: wish.moment ?? null,
      journey: wish.journey ?? [],
    }).map(group => `${group.code}: ${group.lines.map(({ standard: one }) => one.code).join(' ')}`)

  it('gathers by moment, those of the checklist first, and offers nothing retired', () => {
    expect(codes({})).toEqual(['entrance: bank.doors', 'waiting: bank.queue bank.chairs shop.queue'])
    expect(codes({ journey: ['waiting', 'entrance'], industry: 'bank' })).toEqual([
      'waiting: bank.queue bank.chairs',
      'entrance: bank.doors',
    ])
  })

  it('finds words in any form within what is chosen', () => {
    expect(codes({ query: 'очередью', industry: 'bank' })).toEqual(['waiting: bank.queue'])
    expect(codes({ query: 'очередь', moment: 'entrance' })).toEqual([])
  })

  it('draws no more than asked', () => {
    const groups = shownStandards(offered, index, { query: '', industry: null, moment: null, journey: [] })
    expect(firstOf(groups, 2).map(group => group.lines.length)).toEqual([1, 1])
    expect(firstOf(groups, 1)).toHaveLength(1)
  })

  it('marks what is used, and the mark does not change by typing', () => {
    const { acts, get } = opened(draft([moment('a', [question('one', { standard: 'bank.doors' }), 'two'])]))
    const before = usedStandards(get().draft)
    expect([...before]).toEqual(['bank.doors'])
    acts.changeQuestion('two', one => void (one.text.ru = 'Ещё'), 'text')
    expect(usedStandards(get().draft)).toBe(before)
    acts.addStandards([standard('bank.queue')])
    expect([...usedStandards(get().draft)]).toEqual(['bank.doors', 'bank.queue'])
  })
})

describe('news of standards', () => {
  const now = (more: Partial<Standard>) =>
    new Map([['bank.doors', standard('bank.doors', { text: { ru: 'Двери' }, ...more })]])

  it('are there until they are taken or left, and come back by undo', () => {
    const { acts, get } = opened(draft([]))
    acts.addStandards([...now({}).values()])
    expect(questionsWithNews(get(), now({}))).toEqual([])
    const changed = now({ text: { ru: 'Двери настежь' }, level: 'basic' })
    expect(newsOf(get(), 'doors', changed).map(({ part }) => part)).toEqual(['text', 'level'])
    expect(questionsWithNews(get(), changed)).toEqual(['doors'])
    expect(newsOf(get(), 'doors', changed)).toBe(newsOf(get(), 'doors', changed))
    for (const standards of changed.values()) acts.follow('doors', standards, [])
    expect(questionsWithNews(get(), changed)).toEqual([])
    acts.undo()
    expect(questionsWithNews(get(), changed)).toEqual(['doors'])
  })

  it('say where the author has their own words', () => {
    const { acts, get } = opened(draft([]))
    acts.addStandards([...now({}).values()])
    acts.changeQuestion('doors', one => void (one.text = { ru: 'Мои слова' }))
    expect(newsOf(get(), 'doors', now({ text: { ru: 'Двери настежь' } }))).toMatchObject([
      { part: 'text', own: true },
    ])
  })
})

describe('checks', () => {
  it('stay the same objects where they say the same', () => {
    const one = draft([moment('a', ['one', question('two', { text: {} })])])
    const before = checksOf(one)
    expect(before.errors).toBeGreaterThan(0)
    expect(before.places.get('question two')?.[0]).toMatchObject({ severity: 'error', part: 'text' })
    const after = checksOf({ ...one, title: { ru: 'Иначе' } }, before)
    expect(after.places.get('question two')).toBe(before.places.get('question two'))
    expect(after.findings).toBe(before.findings)
  })
})
