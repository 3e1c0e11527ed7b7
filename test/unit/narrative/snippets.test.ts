import { describe, expect, it } from 'vitest'
import { snippetSchema } from '../../../src-shared/model/snippet.ts'
import { isNamed, snippetCall, snippetsNamed } from '../../../src-shared/narrative/snippets.ts'

const snippets = [
  { name: 'очередь', text: 'Талон напечатан в , вызов через ' },
  { name: 'нет-бейджа', text: 'Бейджа на форме не было.' },
  { name: 'Отчёт', text: 'Снимок приложен.' },
]

describe('calling a snippet by a slash', () => {
  it.each([
    ['/', 1, { name: '', from: 0, to: 1 }],
    ['/оч', 3, { name: 'оч', from: 0, to: 3 }],
    ['Ждали. /нет-б и ушли', 13, { name: 'нет-б', from: 7, to: 13 }],
    ['(/q', 3, { name: 'q', from: 1, to: 3 }],
    ['строка\n/а', 9, { name: 'а', from: 7, to: 9 }],
  ])('%j', (text, cursor, call) => {
    expect(snippetCall(text, cursor)).toEqual(call)
  })

  it.each([
    ['и/или', 5],
    ['24/7', 4],
    ['/очередь и', 10],
    ['оч', 2],
    ['https://x', 9],
  ])('is not meant in %j', (text, cursor) => {
    expect(snippetCall(text, cursor)).toBeNull()
  })

  it('offers those whose name begins so, whatever the case and the dots', () => {
    expect(snippetsNamed(snippets, 'О').map(({ name }) => name)).toEqual(['очередь', 'Отчёт'])
    expect(snippetsNamed(snippets, 'отче').map(({ name }) => name)).toEqual(['Отчёт'])
    expect(snippetsNamed(snippets, '')).toHaveLength(3)
    expect(snippetsNamed(snippets, 'нету')).toEqual([])
    expect(snippets.map(one => isNamed(one, 'отчет'))).toEqual([false, false, true])
  })

  it('has names that can be typed in one go', () => {
    for (const name of ['', 'два слова', '/x', 'а'.repeat(25)]) {
      expect(snippetSchema.safeParse({ name, text: 'x' }).success).toBe(false)
    }
    expect(snippetSchema.safeParse({ name: 'нет-бейджа2', text: ' ' }).success).toBe(false)
    expect(snippetSchema.safeParse({ name: 'нет-бейджа2', text: 'Бейджа не было.' }).success).toBe(true)
  })
})
