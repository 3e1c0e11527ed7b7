import { describe, expect, it } from 'vitest'
import {
  behindOf,
  branchQuestion,
  standingQuestion,
} from '../../../src-renderer/screens/compare-branch/branch-question.ts'
import { journeyOf, pathThrough } from '../../../src-renderer/screens/compare-branch/journey-view.ts'
import { readFilters } from '../../../src-renderer/screens/compare/compare-address.ts'

const filters = (address: string) => readFilters(new URLSearchParams(address))
const known = {
  waves: [
    { code: 'q4', title: '', from: '', to: '', pilot: false, checklists: ['bank'] },
    { code: 'q3', title: '', from: '', to: '', pilot: false, checklists: ['bank', 'cafe'] },
  ],
  checklists: [
    { code: 'bank', title: { ru: 'Банк' }, industry: '', channel: 'inPerson' as const, segment: '' },
    { code: 'cafe', title: { ru: 'Кафе' }, industry: '', channel: 'phone' as const, segment: '' },
  ],
}

describe('what the page of a branch asks', () => {
  it('takes the checklist and the newest of the waves out of the comparison’s address', () => {
    expect(branchQuestion('b-1', filters('wave=q3&wave=q4&checklist=bank&region=x'), known)).toEqual({
      branch: 'b-1',
      checklist: 'bank',
      wave: 'q4',
    })
  })

  it('leaves out what is not there, and a wave that did not measure the checklist', () => {
    expect(branchQuestion('b-1', filters('wave=q4&checklist=cafe'), known)).toEqual({
      branch: 'b-1',
      checklist: 'cafe',
    })
    expect(branchQuestion('b-1', filters('wave=q9&checklist=gone&channel=phone'), known)).toEqual({
      branch: 'b-1',
    })
    expect(branchQuestion('b-1', filters('checklist=bank&channel=phone'), known)).toEqual({ branch: 'b-1' })
  })

  it('counts the change from the wave of the address, were it another one', () => {
    const page = { checklist: 'bank', channel: 'inPerson' as const }
    const asked = (since: string | null) => standingQuestion(page, 'q4', { since }, known)
    expect(asked('q3')).toEqual({ wave: 'q4', ...page, since: 'q3' })
    expect(asked('q4')).toEqual({ wave: 'q4', ...page })
    expect(asked(null)).toEqual({ wave: 'q4', ...page })
  })

  it('leads to visits of its own checklist and wave', () => {
    const page = { checklist: 'bank', channel: 'inPerson' as const, wave: 'q4' }
    expect(behindOf(page, { branch: 'b-1', moment: 'entry' })).toBe(
      '/compare/visits?wave=q4&checklist=bank&channel=inPerson&branch=b-1&moment=entry',
    )
  })
})

const cell = (mean: number) => ({ n: 4, unscored: 0, mean, shown: mean })
const line = (part: string, here: number | null, network: number | null) => ({
  part,
  title: null,
  branch: here === null ? null : cell(here),
  network: { branches: 3, visits: 12, mean: network, shown: network, interval: { kind: 'none' as const } },
  difference: null,
  gap: null,
})
const bands = [
  { from: 90, code: 'excellent', title: { ru: 'отлично' } },
  { from: 0, code: 'poor', title: { ru: 'плохо' } },
]

describe('the journey of a branch', () => {
  it('stands on a scale from 50 where everything lies above it, else from 0', () => {
    const high = journeyOf([line('a', 75, 50), line('b', 100, 60)], bands, 85)
    expect(high.min).toBe(50)
    expect(high.stops.map(({ height, network }) => [height, network])).toEqual([
      [0.5, 0],
      [1, 0.2],
    ])
    expect(high.target).toBeCloseTo(0.7)
    const low = journeyOf([line('a', 40, 80)], bands, 85)
    expect(low.min).toBe(0)
    expect(low.stops[0]).toMatchObject({ height: 0.4, network: 0.8, tone: 'poor' })
    expect(journeyOf([line('a', 75, 80)], bands, 40).target).toBeNull()
  })

  it('has no height where nothing was measured, and its line breaks there', () => {
    const { stops } = journeyOf([line('a', 90, 80), line('b', null, 80), line('c', 50, 80)], bands, 85)
    expect(stops.map(({ height, tone }) => [height, tone])).toEqual([
      [0.8, 'excellent'],
      [null, 'none'],
      [0, 'poor'],
    ])
    expect(pathThrough([0.8, null, 0, 1], 100)).toBe('M0.5 20M2.5 100L3.5 0')
  })
})
