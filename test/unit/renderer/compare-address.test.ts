import { describe, expect, it } from 'vitest'
import {
  branchAddress,
  comparedBy,
  filtersAddress,
  noFilters,
  readFilters,
} from '../../../src-renderer/screens/compare/compare-address.ts'
import {
  isBehind,
  readMark,
  visitsAddress,
  visitsBehind,
} from '../../../src-renderer/screens/compare/mark.ts'
import type { ComparisonFilters } from '../../../src-shared/model/comparison.ts'

const read = (address: string) => readFilters(new URLSearchParams(address))
const wave = (code: string, checklists: string[]) => ({
  code,
  title: code,
  from: '2026-01-01',
  to: '2026-03-31',
  pilot: false,
  checklists,
})
const checklist = (code: string, channel: 'inPerson' | 'phone', segment = 'standard') => ({
  code,
  title: { ru: code },
  industry: 'bank',
  channel,
  segment,
})
const known: ComparisonFilters = {
  waves: [wave('q4', []), wave('q3', ['bank', 'calls']), wave('q2', ['bank']), wave('q1', ['calls'])],
  checklists: [checklist('bank', 'inPerson'), checklist('calls', 'phone', 'vip')],
  channels: ['inPerson', 'phone'],
  segments: ['standard', 'vip'],
  regions: ['North'],
  cities: [],
  formats: [],
  tags: ['new'],
}
const compared = (address: string) => comparedBy(read(address), known)

describe('the address of the comparison', () => {
  it('comes back as it was written', () => {
    const address =
      '?wave=q3&wave=q1&since=q2&checklist=calls&channel=phone&segment=vip&region=North&city=%D0%A3%D1%84%D0%B0&format=mini&tag=new&tag=24+h&view=heat&part=question&pick=-greeting'
    expect(filtersAddress(read(address))).toBe(address)
  })

  it('says nothing of what is as at first', () => {
    expect(filtersAddress(noFilters)).toBe('')
    expect(filtersAddress(read('view=ranking&part=moment'))).toBe('')
  })

  it('takes what it does not understand for what is at first', () => {
    expect(read('view=spiral&part=smell&channel=pigeon&checklist=')).toEqual(noFilters)
    expect(read(`region=${'x'.repeat(500)}`).region).toBeNull()
  })

  it('leads to the page of a branch without the view', () => {
    expect(branchAddress('msk 01/2', read('wave=q3&view=heat&pick=-a'))).toBe(
      '/compare/branch/msk%2001%2F2?wave=q3',
    )
  })
})

describe('what is compared', () => {
  it('is by itself the newest wave with approved visits, and a checklist of it', () => {
    expect(compared('')?.question).toEqual({ wave: 'q3', checklist: 'bank' })
  })

  it('is of a checklist the newest wave that measured it', () => {
    expect(compared('checklist=calls')?.question).toEqual({ wave: 'q3', checklist: 'calls' })
    expect(compared('wave=q1')?.question).toEqual({ wave: 'q1', checklist: 'calls' })
  })

  it('is one question of several waves, the newest first', () => {
    expect(compared('wave=q1&wave=q3&checklist=calls')?.question.wave).toEqual(['q3', 'q1'])
  })

  it('passes the filters of branches on', () => {
    expect(compared('region=North&tag=new&channel=inPerson&segment=standard')?.question).toEqual({
      wave: 'q3',
      checklist: 'bank',
      channel: 'inPerson',
      segment: 'standard',
      region: 'North',
      tags: ['new'],
    })
  })

  it('leaves checklists of other channels and segments out', () => {
    expect(compared('channel=phone')?.filters.checklist).toBe('calls')
    expect(compared('channel=phone&checklist=bank')?.filters.checklist).toBe('calls')
    expect(compared('channel=phone&segment=standard')).toBeNull()
  })

  it('is nothing where the waves asked for did not measure it: another wave would mislead', () => {
    expect(compared('wave=q4')).toBeNull()
    expect(compared('wave=q1&checklist=bank')).toBeNull()
  })

  it('counts changes from a wave that is there and not in view', () => {
    expect(compared('since=q2')?.filters.since).toBe('q2')
    expect(compared('since=q3')?.filters.since).toBeNull()
    expect(compared('since=q9')?.filters.since).toBeNull()
  })
})

describe('a mark', () => {
  const back = (address: string) => readMark(new URLSearchParams(address.split('?')[1]))

  it('comes back from the address of its visits, beside the filters', () => {
    const mark = { branch: 'msk', in: ['q2', 'q3'], question: 'q1', losing: true, from: 40, below: 50.5 }
    const address = visitsAddress('?wave=q3', mark)
    expect(back(address)).toEqual(mark)
    expect(read(address.split('?')[1] ?? '').waves).toEqual(['q3'])
  })

  it('asks the program for the branch, the waves and the part', () => {
    const question = { wave: 'q3', checklist: 'bank', region: 'North' }
    expect(visitsBehind(question, {})).toEqual(question)
    expect(visitsBehind(question, { branch: 'msk', in: ['q2', 'q3'], moment: 'entry' })).toEqual({
      ...question,
      wave: ['q2', 'q3'],
      branch: 'msk',
      part: { kind: 'moment', part: 'entry' },
    })
  })

  it('keeps the visits of its range, its shopper, and those that lost points', () => {
    const visit = {
      id: '0190b6a0-0000-7000-8000-000000000000',
      number: '1',
      wave: 'q3',
      branch: 'msk',
      branchName: 'Msk',
      revision: 1,
      date: '2026-10-01',
      shopper: 'Owl',
      percent: 90,
      raw: 90,
      band: null,
      part: { percent: 50, raw: null, lost: 2 },
      appeal: false,
      score: 1,
    }
    expect(isBehind(visit, { from: 90, below: 100 })).toBe(true)
    expect(isBehind(visit, { from: 80, below: 90 })).toBe(false)
    expect(isBehind({ ...visit, percent: 100 }, { from: 90, below: 100 })).toBe(true)
    expect(isBehind({ ...visit, percent: null }, { from: 0 })).toBe(false)
    expect(isBehind(visit, { shopper: 'Hawk' })).toBe(false)
    expect(isBehind(visit, { losing: true })).toBe(true)
    expect(isBehind({ ...visit, part: { percent: 100, raw: null, lost: 0 } }, { losing: true })).toBe(false)
  })
})
