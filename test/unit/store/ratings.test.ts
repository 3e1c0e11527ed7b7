import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { saveBranch } from '../../../src-main/store/branches.ts'
import { verifyStore } from '../../../src-main/store/integrity.ts'
import { pathsOf } from '../../../src-main/store/paths.ts'
import { reviewsBehind } from '../../../src-main/store/rating-sums.ts'
import { importRatings, listRatingImports, removeRatingImport } from '../../../src-main/store/ratings.ts'
import { saveWave } from '../../../src-main/store/waves.ts'
import type { RatingRead } from '../../../src-shared/model/rating.ts'
import { emptyFolder, faultOf, network, opened, value } from './data-folder.ts'

const scale = { low: 1, high: 5 }
const file = (lines: readonly RatingRead[], name = 'отзывы.csv') => ({
  file: name,
  sha256: 'a'.repeat(64),
  scale,
  lines,
  author: 'Ольга',
})

function folderWithRatings() {
  const folder = emptyFolder()
  const store = opened(folder)
  const { branch } = network(store.writer)
  const line = (rating: number, more: Partial<RatingRead> = {}): RatingRead => ({
    branch,
    givenOn: '2026-11-12',
    criterion: null,
    rating,
    text: '',
    ...more,
  })
  return { folder, store, line, writer: store.writer }
}

describe('ratings of customers', () => {
  it('are taken in once, however often their file comes; equal lines stay as many as they were', () => {
    const { writer, line } = folderWithRatings()
    const lines = [line(5), line(5), line(5, { criterion: 'speed' }), line(4, { text: 'Быстро' })]
    expect(value(importRatings(writer, file(lines)))).toMatchObject({ added: 4, known: 0 })
    expect(value(importRatings(writer, file(lines)))).toEqual({ id: null, added: 0, known: 4 })
    const longer = value(importRatings(writer, file([...lines, line(5), line(1)], 'длиннее.csv')))
    expect(longer).toMatchObject({ added: 2, known: 4 })
    expect(listRatingImports(writer).map(({ file: name, ratings }) => [name, ratings])).toEqual([
      ['длиннее.csv', 2],
      ['отзывы.csv', 4],
    ])
  })

  it('leave whole with their import, and the log tells of both without their texts', () => {
    const { writer, line } = folderWithRatings()
    const lines = [line(5, { text: 'Марина, тел. 555-01' }), line(2)]
    const { id } = value(importRatings(writer, file(lines)))
    expect(value(removeRatingImport(writer, id ?? '', 'Ольга'))).toEqual({ ratings: 2 })
    expect(listRatingImports(writer)).toEqual([])
    expect(faultOf(removeRatingImport(writer, id ?? '', 'Ольга'))).toMatchObject({ code: 'NOT_FOUND' })
    const said = writer
      .sql<{ kind: string; content: string }>(`SELECT kind, content FROM log WHERE subject = ? ORDER BY id`)
      .all(id)
    expect(said.map(({ kind }) => kind)).toEqual(['ratings.imported', 'ratings.removed'])
    expect(said.map(({ content }) => content).join('')).not.toContain('Марина')
    expect(value(importRatings(writer, file(lines)))).toMatchObject({ added: 2 })
  })

  it('show their newest texts of the days and the branch asked for', () => {
    const { writer, line } = folderWithRatings()
    const other = value(
      saveBranch(writer, { code: 'b-2', name: 'Вторая', city: '', region: '', address: '', format: '' }),
    )
    // Overlaps the other one: nothing may count twice.
    value(saveWave(writer, { code: 'x', title: '', from: '2026-12-01', to: '2027-01-31', pilot: false }))
    const lines = [
      line(2, { text: 'раньше', givenOn: '2026-09-30' }),
      line(2, { text: 'первый день', givenOn: '2026-10-01' }),
      line(4, { text: 'про скорость', criterion: 'speed', givenOn: '2026-12-31' }),
      line(3, { text: 'другой филиал', branch: other.id }),
      line(1),
    ]
    value(importRatings(writer, file(lines)))
    const question = { wave: ['2026-Q4', 'x'], checklist: 'bank-branch' }
    const texts = (more: object) =>
      reviewsBehind(writer, { ...question, ...more })?.reviews.map(({ text }) => text)
    expect(texts({})).toEqual(['про скорость', 'другой филиал', 'первый день'])
    expect(texts({ branch: 'almaty-1' })).toEqual(['про скорость', 'первый день'])
    expect(texts({ part: 'speed' })).toEqual(['про скорость'])
    expect(texts({ part: 'whole', branch: 'b-2' })).toEqual(['другой филиал'])
    expect(reviewsBehind(writer, { ...question, wave: 'никакая' })).toBeNull()
  })

  it.each([
    ['a text', `UPDATE rating SET text = 'лучше некуда' WHERE id = 2`, 'RECORD_CHANGED'],
    ['a rating', 'UPDATE rating SET rating = 5, percent = 1000000 WHERE id = 2', 'RECORD_CHANGED'],
    ['the scale of its file', 'UPDATE rating_import SET high = 10', 'RECORD_CHANGED'],
    ['a lost line', 'DELETE FROM rating WHERE id = 2', 'RECORD_MISSING'],
  ])('are checked: %s changed behind the back of the app is named', async (_, sql, code) => {
    const { folder, store, line, writer } = folderWithRatings()
    value(importRatings(writer, file([line(5), line(2, { text: 'плохо' })])))
    expect(await verifyStore(folder)).toEqual([])
    store.close()
    const database = new Database(pathsOf(folder).database)
    database.exec(sql)
    database.close()
    expect(await verifyStore(folder)).toContainEqual(
      expect.objectContaining({ code, record: 'rating', name: 'отзывы.csv' }),
    )
  })
})
