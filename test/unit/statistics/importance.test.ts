import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivedImportance, leftGoodImpression } from '../../../src-shared/statistics/derived-importance.ts'
import { influenceIndex, influencePresets } from '../../../src-shared/statistics/influence.ts'
import { quadrant } from '../../../src-shared/statistics/quadrant.ts'
import { defaultTarget, targetGap } from '../../../src-shared/statistics/target-gap.ts'

const { satisfaction, loyalty } = influencePresets

describe('the indices of satisfaction and loyalty', () => {
  const all = { speed: 80, competence: 90, courtesy: 100, problemSolving: 60, personalisation: 50 }

  it('normalise the preset over all five criteria: 28/24/16/12/20 %', () => {
    const { index, shares, leftOut, notMeasured } = influenceIndex(satisfaction, all)
    expect(shares).toEqual([
      { code: 'speed', share: 0.28 },
      { code: 'competence', share: 0.24 },
      { code: 'courtesy', share: 0.16 },
      { code: 'problemSolving', share: 0.12 },
      { code: 'personalisation', share: 0.2 },
    ])
    expect(index).toBeCloseTo(0.28 * 80 + 0.24 * 90 + 0.16 * 100 + 0.12 * 60 + 0.2 * 50, 12)
    expect([leftOut, notMeasured]).toEqual([[], []])
  })

  it('normalise over what was measured, and list what has no weight', () => {
    const found = influenceIndex(loyalty, { speed: 80, empathy: 10, environment: 20, personalisation: 60 })
    expect(found.index).toBeCloseTo((25 * 80 + 30 * 60) / 55, 12)
    expect(found.leftOut).toEqual(['empathy', 'environment'])
    expect(found.notMeasured).toEqual(['competence', 'courtesy', 'problemSolving'])
    expect(influenceIndex({ ...satisfaction, speed: 0 }, { speed: 90 })).toMatchObject({
      index: null,
      shares: [],
      leftOut: ['speed'],
    })
    expect(influenceIndex(satisfaction, {}).index).toBeNull()
  })
})

describe('the gap to the target', () => {
  it('is percent minus target', () => {
    expect(targetGap(80)).toBe(80 - defaultTarget)
    expect(targetGap(80, 75)).toBe(5)
    expect(targetGap(null)).toBeNull()
  })
})

describe('importance against performance', () => {
  const item = (code: string, importance: number, performance: number) => ({ code, importance, performance })

  it('of the worked example', () => {
    const { centre, marks } = quadrant([
      item('greeting', 0.3, 0.95),
      item('needs', 0.6, 0.5),
      item('offer', 0.55, 0.85),
      item('farewell', 0.2, 0.6),
    ])
    expect(centre?.importance).toBeCloseTo(0.4125, 12)
    expect(centre?.performance).toBeCloseTo(0.725, 12)
    expect(marks.map(({ code, quarter }) => [code, quarter])).toEqual([
      ['needs', 'concentrateHere'],
      ['offer', 'keepUp'],
      ['farewell', 'lowPriority'],
      ['greeting', 'possibleOverkill'],
    ])
    ;[0.3, 0.0825, 0.08, 0.015].forEach((priority, i) => expect(marks[i]?.priority).toBeCloseTo(priority, 12))
  })

  it('counts a mark on a line to its upper side', () => {
    // The mean of .1 .2 .3 is a hair above .2 in doubles.
    const { marks } = quadrant([item('a', 0.1, 0.3), item('b', 0.2, 0.2), item('c', 0.3, 0.1)])
    expect(marks.find(({ code }) => code === 'b')?.quarter).toBe('keepUp')
    expect(quadrant([item('a', 5, 0.5)]).marks[0]?.quarter).toBe('keepUp')
    expect(quadrant([])).toEqual({ centre: null, marks: [] })
  })

  it('keeps every item, the most pressing first', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { maxLength: 20 }), list => {
        const items = list.map(([importance, performance], i) => item(`i${i}`, importance, performance))
        const { marks } = quadrant(items)
        expect(new Set(marks.map(({ code }) => code)).size).toBe(items.length)
        const priorities = marks.map(({ priority }) => priority)
        expect(priorities).toEqual(priorities.toSorted((a, b) => b - a))
        const quarters = new Set(marks.map(({ quarter }) => quarter))
        const none = items.length === 0
        expect(quarters.has('keepUp') || quarters.has('concentrateHere')).toBe(!none)
        expect(quarters.has('keepUp') || quarters.has('possibleOverkill')).toBe(!none)
      }),
    )
  })
})

describe('derived importance', () => {
  it('is how much more often a standard is met in visits with good impressions', () => {
    expect(derivedImportance({ met: 9, n: 10 }, { met: 3, n: 10 })).toBeCloseTo(0.6, 12)
    expect(derivedImportance({ met: 3, n: 10 }, { met: 9, n: 10 })).toBe(0)
    expect(derivedImportance({ met: 0, n: 0 }, { met: 9, n: 10 })).toBeNull()
  })

  it('takes promoters as good impressions, else those satisfied', () => {
    expect(leftGoodImpression({ nps: 9, csat: 1 })).toBe(true)
    expect(leftGoodImpression({ nps: 8, csat: 5 })).toBe(false)
    expect(leftGoodImpression({ nps: null, csat: 4 })).toBe(true)
    expect(leftGoodImpression({ nps: null, csat: 3 })).toBe(false)
    expect(leftGoodImpression({ nps: null, csat: null })).toBeNull()
  })
})
