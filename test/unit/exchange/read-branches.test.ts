import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../src-main/exchange/branch-changes.ts'
import { proposeMapping } from '../../../src-main/exchange/branch-columns.ts'
import { readBranches } from '../../../src-main/exchange/read-branches.ts'
import type { Branch } from '../../../src-shared/model/branch.ts'

const columns = ['Код', 'Название', 'Метки']
const table = (...tags: string[]) => ({
  columns,
  rows: tags.map((cell, at) => ({ line: at + 2, cells: { Код: `b-${at}`, Название: 'Кафе', Метки: cell } })),
})
const known: Branch = {
  id: crypto.randomUUID(),
  code: 'b-0',
  name: 'Кафе',
  city: '',
  region: '',
  address: '',
  format: '',
  active: true,
  tags: ['у метро', 'центр'],
}

describe('tags in a file of branches', () => {
  it('are parted by commas or semicolons, each once', () => {
    const { rows, faults } = readBranches(table('центр; у метро, центр,', ''), proposeMapping(columns))
    expect(faults).toEqual([])
    expect(rows.map(({ fields }) => fields?.tags)).toEqual([['у метро', 'центр'], []])
    expect(rows[0]?.shown.tags).toBe('у метро, центр')
    expect(changesOf(rows, [known]).map(({ change }) => change)).toEqual(['same', 'new'])
  })

  it('stay as they are without a column of them; an empty cell takes them away', () => {
    const file = table('')
    const mapping = proposeMapping(['Код', 'Название'])
    expect(changesOf(readBranches(file, mapping).rows, [known])[0]?.change).toBe('same')
    expect(changesOf(readBranches(file, proposeMapping(columns)).rows, [known])[0]?.change).toBe('update')
  })

  it('too many or too long are faults of their line', () => {
    const many = Array.from({ length: 21 }, (_, at) => `м${at}`).join(',')
    const { rows, faults } = readBranches(table(many, 'м'.repeat(41)), proposeMapping(columns))
    expect(rows.map(({ fields }) => fields)).toEqual([null, null])
    expect(faults.map(({ path, code }) => [path, code])).toEqual([
      ['2: tags', 'tooBig'],
      ['3: tags[0]', 'tooBig'],
    ])
  })
})
