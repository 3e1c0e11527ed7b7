import { describe, expect, it } from 'vitest'
import { twoMarksChart } from '../../../src-shared/charts/two-marks.ts'
import { paper } from '../../../src-shared/charts/palette.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import type { BothSides } from '../../../src-shared/model/rating-comparison.ts'
import {
  differenceText,
  lookedAt,
  pickedOf,
  rowWords,
  twoMarksRow,
} from '../../../src-renderer/screens/compare/sections/ratings-view.ts'

const words = { t: translator('ru'), language: 'ru' } as const
const nobody = { n: 0, mean: null, shown: null, interval: { kind: 'none' } } as const
const both: BothSides = {
  part: 'courtesy',
  audits: { n: 6, mean: 82.24, shown: 82.2, interval: { kind: 'allEqual', n: 6, value: 82.24 } },
  customers: { n: 5, mean: 40, shown: 40, interval: { kind: 'interval', n: 5, low: 20.55, high: 59.45 } },
  difference: 42.24,
  shownDifference: 42.2,
}

describe("a line of audits and customers' ratings", () => {
  it('says both sides with their n, and the difference', () => {
    expect(rowWords(words, both)).toBe(
      'вежливость: проверки 82,2\u00A0%, n 6, клиенты 40,0\u00A0%, n 5, интервал 20,6–59,5; разница +42,2 п. п.',
    )
  })

  it('gives no difference for few of them, and a dash for none', () => {
    const few = { ...both, difference: null, shownDifference: null }
    expect(differenceText(words, few)).toBe('мало')
    expect(differenceText(words, { ...few, customers: nobody })).toBe('–')
    expect(rowWords(words, { ...few, customers: nobody })).toContain('клиенты нет данных')
  })

  it('keeps in the address whose words are looked into, and forgets what is not there', () => {
    const data = { branches: [{ branch: 'vrn-01', name: 'Садовая', parts: [] }] }
    expect(pickedOf({ branch: 'vrn-01', part: 'courtesy' })).toEqual(['vrn-01', 'courtesy'])
    expect(lookedAt(['vrn-01', 'courtesy'], data)).toEqual({ branch: 'vrn-01', part: 'courtesy' })
    expect(lookedAt(['gone-1', '10'], data)).toEqual({ branch: null, part: null })
  })

  it('is drawn as a row with a mark over all of it, a missing side left out', () => {
    const rows = [both, { ...both, part: 'speed' as const, customers: nobody }]
    const drawing = twoMarksChart(
      {
        rows: rows.map(one => twoMarksRow(words, one, 'speed')),
        heads: { first: 'Проверки', second: 'Клиенты', between: 'Разница' },
        percent: value => `${value} %`,
        pitch: 32,
      },
      { palette: paper, ground: '#fff', font: 'x', width: 800, text: 12, widthOf: text => text.length * 6 },
    )
    expect(drawing.marks.map(({ id, x, width, height }) => [id, x, width, height])).toEqual([
      ['courtesy', 0, 800, 32],
      ['speed', 0, 800, 32],
    ])
    const drawn = JSON.stringify(drawing.option.series)
    expect(drawn.match(/"symbol":"circle","symbolSize":10/g)).toHaveLength(2)
    expect(drawn.match(/"symbol":"diamond","symbolSize":13/g)).toHaveLength(1)
  })
})
