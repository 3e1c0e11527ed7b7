import { describe, expect, it } from 'vitest'
import { arrangeLines, rowsOf } from '../../../src-renderer/screens/standards/arrange-lines.ts'
import {
  facetCounts,
  filterLines,
  filtersAddress,
  isNarrowed,
  noFilters,
  readFilters,
  withFacet,
  type Filters,
} from '../../../src-renderer/screens/standards/list-filters.ts'
import { libraryLines } from './standards-library.ts'

const day = '2026-11-22'
const shown = (filters: Partial<Filters>, lines = libraryLines, found: Set<string> | null = null) =>
  filterLines(lines, { ...noFilters, ...filters }, found, day)

describe('filters in the address', () => {
  it.each<Partial<Filters>>([
    {},
    { query: 'кофе & чай' },
    { industry: 'bank', moment: 'entrance', overdue: true },
    { status: null },
    { status: 'retired', level: 'wow', segment: 'Ночные гости' },
  ])('come back as they were: %j', part => {
    const filters = { ...noFilters, ...part }
    expect(readFilters(new URLSearchParams(filtersAddress(filters)))).toEqual(filters)
  })

  it('show active standards at first, with a clean address', () => {
    expect(readFilters(new URLSearchParams(''))).toEqual(noFilters)
    expect(noFilters.status).toBe('active')
    expect(filtersAddress(noFilters)).toBe('')
    expect(isNarrowed(noFilters)).toBe(false)
    expect(isNarrowed({ ...noFilters, status: null })).toBe(true)
  })

  it('forget the moment when another industry is chosen', () => {
    const inBank = { ...noFilters, industry: 'bank', moment: 'safety', level: 'basic' }
    expect(withFacet(inBank, 'industry', 'telecom')).toMatchObject({
      industry: 'telecom',
      moment: null,
      level: 'basic',
    })
  })
})

describe('the list of standards', () => {
  it('shows those that pass every filter', () => {
    const found = shown({ industry: 'bank', segment: 'vip' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ industry, standard }) => industry === 'bank' && standard.segment === 'vip')).toBe(
      true,
    )
    expect(shown({ industry: 'bank', segment: 'vip', status: 'draft' })).toEqual([])
  })

  it('shows what was found by words and passes the filters', () => {
    const [first] = shown({ industry: 'bank' })
    const [other] = shown({ industry: 'telecom' })
    const found = new Set([first?.standard.code ?? '', other?.standard.code ?? ''])
    expect(shown({ industry: 'bank' }, libraryLines, found)).toEqual([first])
  })

  it('tells which are due for review: by the day after, never a retired one', () => {
    const [line] = libraryLines
    if (!line) throw new Error('the library is empty')
    const due = (reviewBy: string, status: 'active' | 'retired') =>
      shown({ overdue: true, status: null }, [{ ...line, status, standard: { ...line.standard, reviewBy } }])
        .length === 1
    expect(due('2026-11-21', 'active')).toBe(true)
    expect(due('2026-11-22', 'active')).toBe(false)
    expect(due('2026-11-21', 'retired')).toBe(false)
  })

  it('counts what each choice would leave', () => {
    const levels = facetCounts(shown({ industry: 'bank' }), 'level')
    expect(levels.map(([level]) => level)).toEqual(['basic', 'expected', 'desired', 'wow'])
    for (const [level, count] of levels) expect(shown({ industry: 'bank', level })).toHaveLength(count)
  })

  it('puts variants right under their base, and alone where the base is not shown', () => {
    const all = arrangeLines(libraryLines, 'ru')
    expect(all).toHaveLength(libraryLines.length)
    const misplaced = all.filter((line, index) => {
      if (!line.under) return line.base !== null
      const above = all.slice(0, index).findLast(one => !one.under)
      return above?.standard.code !== line.base
    })
    expect(misplaced).toEqual([])
    expect(all.some(line => line.under)).toBe(true)
    const alone = arrangeLines(shown({ industry: 'bank', segment: 'vip' }), 'ru')
    expect(alone.every(line => !line.under)).toBe(true)
  })

  it('begins each industry with a heading that counts it', () => {
    const headings = rowsOf(arrangeLines(libraryLines, 'en')).flatMap(row =>
      row.kind === 'industry' ? [[row.industry, row.count] as const] : [],
    )
    const counts = facetCounts(libraryLines, 'industry')
    expect(Object.fromEntries(headings)).toEqual(Object.fromEntries(counts))
  })
})
