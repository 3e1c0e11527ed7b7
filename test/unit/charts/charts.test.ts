import { describe, expect, it } from 'vitest'
import { bandTone, codeTone } from '../../../src-shared/charts/band-tone.ts'
import { barsSvg } from '../../../src-shared/charts/bars.ts'
import { journey } from '../../../src-shared/charts/journey.ts'
import { paper } from '../../../src-shared/charts/palette.ts'
import { wrapWords } from '../../../src-shared/charts/wrap-words.ts'
import { chartSvg } from '../../../src-main/reports/engine/chart.ts'
import { widthOf } from '../../../src-main/reports/engine/fonts.ts'

const bands = [
  { from: 60, code: 'fair' },
  { from: 90, code: 'excellent' },
  { from: 0, code: 'poor' },
  { from: 75, code: 'good' },
]

describe('band tones', () => {
  it('takes the highest band that fits, in any order of bands', () => {
    expect([100, 90, 89.9, 75, 60, 59.9].map(percent => bandTone(percent, bands))).toEqual([
      'excellent',
      'excellent',
      'good',
      'good',
      'fair',
      'poor',
    ])
    expect(bandTone(null, bands)).toBe('none')
    expect(bandTone(50, [{ from: 60, code: 'a' }])).toBe('none')
  })

  it('places bands of other names from best to worst', () => {
    const own = [
      { from: 0, code: 'c' },
      { from: 80, code: 'a' },
    ]
    expect([codeTone('a', own), codeTone('c', own)]).toEqual(['excellent', 'poor'])
  })
})

describe('lines of words', () => {
  it('breaks at words and leaves a long one whole', () => {
    expect(wrapWords('раз два  три', 7, text => text.length)).toEqual(['раз два', 'три'])
    expect(wrapWords('обслуживание да', 5, text => text.length)).toEqual(['обслуживание', 'да'])
    expect(wrapWords('', 5, text => text.length)).toEqual([])
  })
})

describe('charts as vectors', () => {
  it('draws a bar of half the scale half as long as a full one', () => {
    const bars = [100, 50].map(value => ({ value, mark: 85 }))
    const svg = barsSvg({
      bars,
      max: 100,
      ticks: [0, 100],
      palette: paper,
      font: 'Golos',
      width: 220,
      pitch: 20,
      inset: 10,
      label: String,
    })
    const drawn = [
      ...svg.matchAll(/<rect x="10" y="[\d.]+" width="([\d.]+)" height="6" rx="3" fill="#0b6e6e"/g),
    ]
    expect(drawn.map(match => Number(match[1]))).toEqual([200, 100])
    expect(svg).not.toContain('<image')
  })

  it('writes Cyrillic names below the stops at their own width', () => {
    const { option, height } = journey({
      stops: [
        { name: 'Выявление потребности', figure: '57,0', tone: 'poor' },
        { name: 'Вход', figure: '100,0', tone: 'excellent' },
      ],
      width: 140,
      palette: paper,
      font: 'Golos',
      widthOf: (text, size) => widthOf(text, 'regular', size),
    })
    const svg = chartSvg(option, 140, height)
    expect(svg).toContain('>Выявление<')
    expect(svg).toContain('>потребности<')
    expect(svg).toContain('>57,0<')
  })
})
