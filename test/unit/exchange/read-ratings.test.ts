import { describe, expect, it } from 'vitest'
import { proposeRatingMapping } from '../../../src-main/exchange/ratings/rating-columns.ts'
import {
  criterionNamed,
  guessScale,
  ratingDay,
  ratingNumber,
} from '../../../src-main/exchange/ratings/rating-values.ts'
import { missingColumns, readRatings, scaleOfTable } from '../../../src-main/exchange/ratings/read-ratings.ts'
import { readTable } from '../../../src-main/exchange/read-table.ts'

const branches = [
  { id: 'one', code: 'lesnaya-14', name: 'На Лесной' },
  { id: 'two', code: 'abaya-1', name: 'Алматы, Абая' },
  { id: 'three', code: 'mall-1', name: 'Сити-Молл' },
  { id: 'four', code: 'mall-2', name: 'Сити-Молл' },
]

async function read(file: string, scale = { low: 1, high: 5 }) {
  const table = await readTable(Buffer.from(file))
  if (!table.ok) throw new Error(table.fault)
  const mapping = proposeRatingMapping(table.value.columns)
  return { mapping, ...readRatings(table.value, mapping, scale, branches) }
}

describe('a file of ratings', () => {
  it('is read by the headings it has, branches by code or name, criteria by code or name in either language', async () => {
    const { mapping, lines, faults } = await read(
      [
        '\uFEFFФилиал;Дата отзыва;Критерий;Оценка;Отзыв',
        'LESNAYA-14;2026-11-12;courtesy;5;Спасибо',
        'алматы, абая;2.11.2026 14:05;Вежливость;4,5;"Долго; но вежливо"',
        'abaya-1;2026-11-03T10:00:00;problem solving;1;',
        'lesnaya-14;30.10.2026;;3;',
      ].join('\n'),
    )
    expect(mapping).toEqual({
      branch: 'Филиал',
      date: 'Дата отзыва',
      criterion: 'Критерий',
      rating: 'Оценка',
      text: 'Отзыв',
    })
    expect(faults).toEqual([])
    expect(lines.map(({ read: one }) => one && Object.values(one))).toEqual([
      ['one', '2026-11-12', 'courtesy', 5, 'Спасибо'],
      ['two', '2026-11-02', 'courtesy', 4.5, 'Долго; но вежливо'],
      ['two', '2026-11-03', 'problemSolving', 1, ''],
      ['one', '2026-10-30', null, 3, ''],
    ])
  })

  it('has each of its faults named by line and field', async () => {
    const { lines, faults } = await read(
      [
        'branch,date,criterion,rating,text',
        'nowhere,2026-11-12,,5,',
        'Сити-Молл,2026-11-12,,5,',
        'abaya-1,31.02.2026,,5,',
        'abaya-1,11/12/2026,kindness,five,',
        ',,,6,',
        'abaya-1,2026-11-12,,5,good',
      ].join('\n'),
    )
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '2: branch notInList',
      '3: branch duplicateCode',
      '4: date badDate',
      '5: date badDate',
      '5: criterion notInList',
      '5: rating wrongType',
      '6: branch missing',
      '6: date missing',
      '6: rating outOfRange',
    ])
    expect(lines.filter(({ read: one }) => one !== null).map(({ line }) => line)).toEqual([7])
  })

  it('cannot be read without branch, date and rating', () => {
    expect(missingColumns({ branch: 'a', text: 'b' }).map(({ path, code }) => [path, code])).toEqual([
      ['date', 'missing'],
      ['rating', 'missing'],
    ])
  })
})

describe('the scale of ratings', () => {
  it.each([
    [[1, 4.5, 5], 1, 5],
    [[2, 3], 1, 5],
    [[1, 7, 10], 1, 10],
    [[0, 7, 10], 0, 10],
    [[0, 3, 5], 0, 5],
    [[55, 80], 0, 100],
    [[-2, 2], -2, 2],
    [[500], 499, 501],
    [[], 1, 5],
  ])('is guessed from %j as %d to %d', (values, low, high) => {
    expect(guessScale(values)).toEqual({ low, high })
  })

  it('is guessed from what is a number', async () => {
    const table = await readTable(Buffer.from('Оценка\n0\n9,5\nотлично\n'))
    expect(table.ok && scaleOfTable(table.value, { rating: 'Оценка' })).toEqual({ low: 0, high: 10 })
  })
})

describe('cells of ratings', () => {
  it('are taken as they are meant, or not at all', () => {
    expect(['4', '4,5', '4.5', '-1'].map(ratingNumber)).toEqual([4, 4.5, 4.5, -1])
    expect(['', '4/5', '1e3', '1,2,3', 'NaN', '12 345'].map(ratingNumber)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
    expect(['2028-02-29', '29.02.2028', '1.3.2026'].map(ratingDay)).toEqual([
      '2028-02-29',
      '2028-02-29',
      '2026-03-01',
    ])
    expect(['2026-02-29', '2026-13-01', '1.2.26', '02/03/2026', 'вчера'].map(ratingDay)).toEqual(
      Array.from({ length: 5 }, () => null),
    )
    expect([' Надёжность ', 'надежность', 'Problem  solving', 'В целом', ''].map(criterionNamed)).toEqual([
      'reliability',
      'reliability',
      'problemSolving',
      null,
      null,
    ])
    expect(criterionNamed('доброта')).toBeUndefined()
  })
})
