import { describe, expect, it } from 'vitest'
import type { Hint } from '../../../src-shared/narrative/hint.ts'
import { hintsFor } from '../../../src-shared/narrative/hints-for.ts'
import { wordCount } from '../../../src-shared/narrative/read-text.ts'
import { goodEnglish, goodRussian } from './good-comments.ts'
import { poorComments } from './poor-comments.ts'

const alone = { lost: true, others: [] }
const kinds = (text: string, context = alone) => hintsFor(text, context).map(({ kind }) => kind)
const brief = (hints: readonly Hint[]) => hints.map(({ kind, words }) => `${kind}: ${words}`)

describe('hints on comments', () => {
  it.each([
    ['Russian', goodRussian],
    ['English', goodEnglish],
  ] as const)('leave good comments alone, also beside each other: %s', (_, comments) => {
    expect(comments.length).toBeGreaterThanOrEqual(60)
    const flagged = comments.flatMap(text => {
      const others = comments.filter(one => one !== text).map((one, i) => ({ question: `q${i}`, text: one }))
      return hintsFor(text, { lost: true, others }).map(hint => ({ ...hint, text }))
    })
    expect(flagged).toEqual([])
  })

  it.each(poorComments)('find what is the matter: %s', (text, kind, words) => {
    const hints = hintsFor(text, alone).filter(hint => hint.kind !== 'short')
    expect(brief(hints)).toEqual([`${kind}: ${words}`])
    const [hint] = hints
    expect(text.slice(hint?.from, hint?.to)).toBe(words)
  })

  it('come in the order of the text, several in one sentence', () => {
    expect(brief(hintsFor('Кажется, здесь всегда очень шумно.', alone))).toEqual([
      'guess: Кажется',
      'sweeping: всегда',
      'degree: очень',
    ])
  })

  it('tell the language word by word', () => {
    expect(brief(hintsFor('The кассир was very медлительный, видимо new.', alone))).toEqual([
      'degree: very',
      'guess: видимо',
    ])
  })

  it('know the forms of words, and letters with and without dots', () => {
    for (const text of ['Ужасного обслуживания', 'ужасное обслуживание', 'УЖАСНОЕ ОБСЛУЖИВАНИЕ']) {
      expect(kinds(text, { ...alone, lost: false })).toEqual(['opinion'])
    }
    expect(kinds('Всё время, что мы ждали, шумели.')).toEqual(['sweeping'])
    expect(kinds('Все время, что мы ждали, шумели.')).toEqual(['sweeping'])
    expect(kinds('The waiter seems tired tonight.')).toEqual(['guess'])
    expect(kinds('The waiter seemed tired tonight.')).toEqual(['guess'])
  })

  it('leave quotations and told speech alone, not the words before them', () => {
    expect(kinds('Ответил: «Здесь всегда так, наверное».')).toEqual([])
    expect(kinds('He said "it is always very busy" and left.')).toEqual([])
    expect(kinds('Сказал, что здесь всегда очень людно.')).toEqual([])
    expect(kinds('Очень тихо сказал, что мест нет.')).toEqual(['degree'])
    expect(kinds('Сказал, что мест нет. Очень шумно.')).toEqual(['degree'])
  })

  it('excuse a verdict beside its fact, before or after it', () => {
    expect(kinds('Сотрудник был груб со мной.')).toEqual(['opinion'])
    expect(kinds('Сотрудник был груб со мной. На вопрос ответил: «Отстаньте».')).toEqual([])
    expect(kinds('Ждать пришлось 40 минут. Ужасный сервис.')).toEqual([])
    expect(kinds('Was rude to us: he turned his back.')).toEqual([])
  })

  it('excuse a long time whose length is given', () => {
    expect(kinds('Официанта пришлось долго ждать.')).toEqual(['vague'])
    expect(kinds('Официанта пришлось долго ждать, 25 минут.')).toEqual([])
    expect(kinds('We waited a long time, twelve minutes.')).toEqual([])
  })

  it('ask for more words only where points were lost', () => {
    expect(kinds('Не поздоровался')).toEqual(['short'])
    expect(kinds('Не поздоровался', { ...alone, lost: false })).toEqual([])
    expect(kinds('Не поздоровался до моего обращения')).toEqual([])
  })

  it('say nothing of a blank comment', () => {
    expect(hintsFor(' \n', alone)).toEqual([])
    expect(hintsFor('?!', { ...alone, lost: false })).toEqual([])
  })

  it('stay quick on the longest comment', () => {
    const text = 'Сотрудник, кажется, долго искал договор и очень тихо говорил. '.repeat(320)
    const started = performance.now()
    expect(hintsFor(text, alone).length).toBeGreaterThan(600)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('counting words', () => {
  it('counts what a person counts', () => {
    expect(wordCount('')).toBe(0)
    expect(wordCount('  — … ')).toBe(0)
    expect(wordCount('Из-за очереди ждали 12 минут.')).toBe(5)
    expect(wordCount("It's a well-known shop.")).toBe(4)
  })
})
