import { describe, expect, it } from 'vitest'
import { placeAfter } from '../../../src-renderer/screens/compare/heat/heat-cursor.ts'
import {
  byName,
  inOrder,
  nextOrder,
  readOrder,
  total,
  writeOrder,
  type HeatRow,
} from '../../../src-renderer/screens/compare/heat/heat-table.ts'

const cell = (mean: number | null) => (mean === null ? null : { n: 3, unscored: 0, mean, shown: mean })
const row = (branch: string, name: string, ...means: (number | null)[]): HeatRow => ({
  branch,
  name,
  cells: means.map(cell),
})
const columns = [total, 'entry', 'bye']
const rows = [
  row('a', 'Ёлочная, 2', 70, 90, null),
  row('b', 'Лесная, 14', 80, 60, 50),
  row('c', 'Лесная, 2', 80, null, 40),
]
const order = (by: string, down: boolean) =>
  inOrder(rows, columns, { by, down }, new Intl.Collator('ru', { numeric: true })).map(({ branch }) => branch)

describe('the order of a heat map', () => {
  it('goes by a column, what was not measured last either way, ties by code', () => {
    expect(order(total, true)).toEqual(['b', 'c', 'a'])
    expect(order('entry', true)).toEqual(['a', 'b', 'c'])
    expect(order('entry', false)).toEqual(['b', 'a', 'c'])
    expect(order('bye', false)).toEqual(['c', 'b', 'a'])
  })

  it('goes by name as people read it', () => {
    expect(order(byName, false)).toEqual(['a', 'c', 'b'])
    expect(order(byName, true)).toEqual(['b', 'c', 'a'])
  })

  it('comes back from the address', () => {
    for (const by of [total, byName, 'entry']) {
      for (const down of [true, false]) expect(readOrder(writeOrder({ by, down }))).toEqual({ by, down })
    }
    expect(writeOrder({ by: total, down: true })).toEqual([])
  })

  it('turns around when the same column is asked for again', () => {
    expect(nextOrder({ by: total, down: true }, 'entry')).toEqual({ by: 'entry', down: true })
    expect(nextOrder({ by: 'entry', down: true }, 'entry')).toEqual({ by: 'entry', down: false })
    expect(nextOrder({ by: 'entry', down: true }, byName)).toEqual({ by: byName, down: false })
  })
})

describe('keys of a heat map', () => {
  const extent = { rows: 22, columns: 5 }
  const press = (key: string, ctrlKey = false, from = { row: 3, column: 2 }) =>
    placeAfter(from, { key, ctrlKey, metaKey: false }, extent)

  it('move a cell, to the ends of the row, of the grid, by pages', () => {
    expect(press('ArrowDown')).toEqual({ row: 4, column: 2 })
    expect(press('ArrowLeft')).toEqual({ row: 3, column: 1 })
    expect(press('Home')).toEqual({ row: 3, column: 0 })
    expect(press('End')).toEqual({ row: 3, column: 4 })
    expect(press('Home', true)).toEqual({ row: 0, column: 0 })
    expect(press('End', true)).toEqual({ row: 21, column: 4 })
    expect(press('PageDown')).toEqual({ row: 13, column: 2 })
    expect(press('ArrowDown', true)).toEqual({ row: 21, column: 2 })
  })

  it('stop at the edges, and leave other keys to the page', () => {
    expect(press('PageUp')).toEqual({ row: 0, column: 2 })
    expect(press('ArrowRight', false, { row: 21, column: 4 })).toEqual({ row: 21, column: 4 })
    expect(press('Tab')).toBeNull()
    expect(press('a')).toBeNull()
  })
})
