import { describe, expect, it } from 'vitest'
import type { Branch } from '../../../src-shared/model/branch.ts'
import { findBranches } from '../../../src-renderer/screens/branches/find-branches.ts'

const branch = (code: string, name: string, city: string, active = true, tags: string[] = []): Branch => ({
  id: crypto.randomUUID(),
  code,
  name,
  city,
  region: '',
  address: '',
  format: '',
  active,
  tags,
})
const all = [
  branch('b10', 'Отделение 10', 'Орёл'),
  branch('b2', 'Отделение 2', 'Тверь'),
  branch('old', 'Закрытое', 'Тверь', false, ['у метро']),
]
const codes = (query: string, withClosed = false) =>
  findBranches(all, { query, withClosed, language: 'ru' }).map(found => found.code)

describe('finding branches', () => {
  it('sorts numbers as numbers and leaves closed branches out', () => {
    expect(codes('')).toEqual(['b2', 'b10'])
    expect(codes('', true)).toEqual(['old', 'b2', 'b10'])
  })
  it('needs every word, anywhere, in any case', () => {
    expect(codes('ТВЕРЬ отд')).toEqual(['b2'])
    expect(codes('тверь 10')).toEqual([])
  })
  it('looks among tags', () => {
    expect(codes('метро тверь', true)).toEqual(['old'])
  })
  it('takes е for ё', () => {
    expect(codes('орел')).toEqual(['b10'])
  })
})
