import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isVariant } from '../../../src-shared/model/resolve-standard.ts'
import { standardsFileSchema } from '../../../src-shared/model/standards-file.ts'
import { findByWords, wordIndex } from '../../../src-shared/search/word-index.ts'

const index = wordIndex([
  {
    id: 'greeting',
    title: [{ ru: 'Гостя заметили и поприветствовали', en: 'The guest was noticed and greeted' }],
  },
  { id: 'table', title: [{ ru: 'Стол был чистым, счёт верным', en: 'The table was clean' }], body: ['Стул'] },
  { id: 'delivery', title: [{ en: 'The delivery came in the promised slot' }], body: [undefined, null] },
  { id: 'bank.queue', title: ['bank.queue', { ru: 'Ожидание по талону — не больше 10 минут' }] },
])
const find = (query: string) => findByWords(index, query)?.toSorted()

describe('search by words', () => {
  it.each([
    ['чистыми', ['table']],
    ['чистый стол', ['table']],
    ['столы', ['table']],
    ['ожидания', ['bank.queue']],
    ['талонов', ['bank.queue']],
    ['минуты', ['bank.queue']],
    ['гостей', ['greeting']],
  ])('finds a Russian word in another form: %s', (query, ids) => expect(find(query)).toEqual(ids))

  it.each([
    ['deliveries', ['delivery']],
    ['promises', ['delivery']],
    ['greeting', ['greeting']],
    ['cleaning tables', ['table']],
  ])('finds an English word in another form: %s', (query, ids) => expect(find(query)).toEqual(ids))

  it('finds a verb without its «по»', () => {
    expect(find('приветствия')).toEqual(['greeting'])
    expect(find('поприветствовать')).toEqual(['greeting'])
  })

  it('finds by the beginning, letter after letter', () => {
    const word = 'поприветствовали'
    const beginnings = Array.from({ length: word.length - 2 }, (_, index) => word.slice(0, index + 3))
    expect(beginnings.filter(beginning => find(beginning)?.includes('greeting') !== true)).toEqual([])
  })

  it('takes ё and е, capitals and small letters for the same', () => {
    for (const query of ['счёт', 'счет', 'СЧЁТ', 'Счета']) expect(find(query)).toEqual(['table'])
  })

  it('wants every word, in whatever field and language', () => {
    expect(find('стол стул')).toEqual(['table'])
    expect(find('стол clean')).toEqual(['table'])
    expect(find('стол доставка')).toEqual([])
  })

  it('finds codes and numbers', () => {
    expect(find('bank.queue')).toEqual(['bank.queue'])
    expect(find('10')).toEqual(['bank.queue'])
  })

  it('asks nothing with an empty query', () => {
    expect(findByWords(index, '')).toBeNull()
    expect(findByWords(index, ' — ')).toBeNull()
  })

  it('sets titles before other texts', () => {
    const two = wordIndex([
      { id: 'body', title: ['Стол'], body: ['Гость доволен'] },
      { id: 'title', title: ['Гость доволен'], body: ['Стол'] },
    ])
    expect(findByWords(two, 'гость')).toEqual(['title', 'body'])
  })

  it('leads from the starter library to its standards', () => {
    const file = join(import.meta.dirname, '../../../resources/library/restaurant/standards.json')
    const { standards } = standardsFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const library = wordIndex(
      standards.flatMap(one =>
        isVariant(one) ? [] : [{ id: one.code, title: [one.text], body: [one.good, one.moment.title] }],
      ),
    )
    const aboutAllergens = findByWords(library, 'аллергенами') ?? []
    expect(aboutAllergens.length).toBeGreaterThan(0)
    expect(findByWords(library, 'allergen')?.toSorted()).toEqual(aboutAllergens.toSorted())
  })
})
