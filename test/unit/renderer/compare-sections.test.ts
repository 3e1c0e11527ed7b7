import { describe, expect, it } from 'vitest'
import { nextMark } from '../../../src-renderer/components/chart/next-mark.ts'
import { unicodeRanges } from '../../../src-renderer/components/chart/embedded-font.ts'
import { escaped, framedSvg } from '../../../src-renderer/components/chart/framed-svg.ts'
import { npsText } from '../../../src-renderer/screens/compare/sections/impressions-view.ts'
import { lastingText } from '../../../src-renderer/screens/compare/sections/lasting-text.ts'
import { lossWords } from '../../../src-renderer/screens/compare/sections/losses-view.ts'
import { pickedOf, readChoice } from '../../../src-renderer/screens/compare/sections/quadrant-view.ts'
import { trendInput, trendMark } from '../../../src-renderer/screens/compare/sections/trend-view.ts'
import {
  pickedOfPair,
  readPair,
  versusQuestion,
} from '../../../src-renderer/screens/compare/sections/versus-view.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import type { TrendOfWaves } from '../../../src-shared/model/comparison.ts'

const words = { t: translator('ru'), language: 'ru' } as const

describe('marks by keyboard', () => {
  const mark = (id: string, x: number, y: number) => ({ id, x, y, width: 10, height: 10 })
  const marks = [mark('a', 0, 50), mark('b', 100, 40), mark('c', 100, 90), mark('d', 200, 50)]

  it('goes to the nearest mark that way, straight ahead before aside, and nowhere beyond the last', () => {
    expect(nextMark(marks, 0, 'ArrowRight')).toBe(1)
    expect(nextMark(marks, 1, 'ArrowDown')).toBe(2)
    expect(nextMark(marks, 3, 'ArrowRight')).toBeNull()
    expect(nextMark(marks, 3, 'Home')).toBe(0)
    expect(nextMark(marks, 0, 'End')).toBe(3)
    expect(nextMark(marks, 0, 'Tab')).toBeNull()
    expect(nextMark([], -1, 'ArrowRight')).toBeNull()
  })
})

describe('saved pictures', () => {
  it('stand for themselves: title, paper and font inside, text escaped', () => {
    const { svg, width } = framedSvg({
      inner: '<?xml version="1.0"?><svg width="10" height="10"></svg>',
      width: 600,
      height: 300,
      title: 'Балл <по> волнам & "сети"',
      about: 'банк',
      language: 'ru',
      font: '@font-face{}',
    })
    expect(width).toBe(648)
    expect(svg).toContain('Балл &lt;по&gt; волнам &amp; &quot;сети&quot;')
    expect(svg).toContain('fill="#faf9f6"')
    expect(svg.match(/<\?xml/g)).toBeNull()
    expect(svg).toContain('<style>@font-face{}</style>')
    expect(escaped('«ёлочки»')).toBe('«ёлочки»')
  })

  it('reads which signs a part of the font holds', () => {
    expect(unicodeRanges('U+0301, U+400-45F, U+4??')).toEqual([
      { from: 0x301, to: 0x301 },
      { from: 0x400, to: 0x45f },
      { from: 0x400, to: 0x4ff },
    ])
    expect(unicodeRanges('')).toEqual([])
  })
})

describe('trend', () => {
  const change = { kind: 'notProven', difference: 1, shown: 1, low: -1, high: 3, p: 0.4 } as const
  const point = (mean: number | null) => ({
    branches: 3,
    visits: 12,
    mean,
    shown: mean,
    interval: { kind: 'interval', n: 3, low: 70, high: 80 } as const,
    change,
    paired: 3,
    revised: false,
  })
  const wave = (code: string, revision: number) => ({
    code,
    title: code,
    from: '',
    to: '',
    revisions: [revision],
  })
  const trend: TrendOfWaves = {
    waves: [wave('I', 1), wave('II', 2)],
    checklist: 'bank',
    title: { ru: 'Банк' },
    channel: 'inPerson',
    basis: { kind: 'final', revision: 2 },
    line: false,
    target: 85,
    network: [
      point(75.5),
      {
        ...point(80),
        revised: true,
        change: { kind: 'proven', difference: -4, shown: -4, low: -6, high: -2, p: 0.01 },
      },
    ],
    branches: [],
  }

  it('draws an arrow for a proven change only, and no line where waves may not be compared', () => {
    const input = trendInput(words, trend, 300)
    expect(input.joined).toBe(false)
    expect(input.network.points.map(one => one?.proven)).toEqual([null, 'down'])
    expect(input.waves.map(({ revised }) => revised)).toEqual([null, 'ред. 2'])
  })

  it('tells of each point what it is, and leads to the visits of its wave', () => {
    const said = trendMark(words, trend, 'network/1')
    expect(said?.words).toContain('Сеть, II')
    expect(said?.words).toContain('доказанное снижение на 4,0')
    expect(said?.mark).toEqual({ in: 'II' })
    expect(trendMark(words, trend, 'network/7')).toBeUndefined()
  })
})

describe('words of the sections', () => {
  it('tells of lost points with their visits and the interval', () => {
    const bar = {
      code: 'q',
      text: { ru: 'Поздоровались' },
      moment: 'm',
      criterion: null,
      lost: 12.5,
      n: 14,
      visitsLosing: 10,
      share: 0.25,
      cumulative: 0.25,
      interval: { low: 0.454, high: 0.883 },
    }
    expect(lossWords(words, bar)).toBe(
      'Поздоровались: потеряно 12,5, 25,0\u00a0% всех потерь. Баллы потеряны в 10 из 14 визитов (71,4\u00a0%, интервал 45,4–88,3\u00a0%)',
    )
  })

  it('gives NPS its sign and margin, and none where all are of one group', () => {
    const nps = { n: 100, promoters: 50, detractors: 17, value: 33.333, margin: 14.62, counts: [] }
    expect(npsText(words, nps)).toMatchObject({ value: '+33,3', spread: '± 14,6', few: false })
    expect(npsText(words, { ...nps, n: 2, value: -100, margin: null })).toMatchObject({
      value: '−100',
      spread: null,
      few: true,
    })
    expect(npsText(words, null)).toBeNull()
  })

  it('says how long something took', () => {
    expect([null, 45.4, 179, 210, 5000].map(minutes => lastingText(words, minutes))).toEqual([
      '–',
      '45 мин',
      '179 мин',
      '3,5 ч',
      '3,5 дн.',
    ])
  })
})

describe('what sections keep in the address', () => {
  it('reads the quadrant, with anything unknown as at first', () => {
    const choice = { by: 'question', importance: 'own', index: 'loyalty' } as const
    expect(readChoice(pickedOf(choice))).toEqual(choice)
    expect(readChoice(['nonsense'])).toEqual({ by: 'moment', importance: 'derived', index: 'satisfaction' })
  })

  it('reads a pair, and asks nothing until two different sides are chosen', () => {
    const of = { wave: 'II', checklist: 'bank' }
    const half = { kind: 'branches', first: null, second: 'b', branch: null } as const
    expect(readPair(pickedOfPair(half), ['II', 'I'])).toEqual(half)
    expect(versusQuestion(half, of)).toBeNull()
    expect(versusQuestion({ ...half, first: 'b' }, of)).toBeNull()
    expect(versusQuestion({ ...half, first: 'a' }, of)).toEqual({
      kind: 'branches',
      branches: ['a', 'b'],
      ...of,
    })
    // At first the two newest waves; with one wave only branches are left to compare.
    expect(versusQuestion(readPair([], ['II', 'I']), of)).toEqual({
      kind: 'waves',
      waves: ['II', 'I'],
      checklist: 'bank',
    })
    expect(readPair([], ['II']).kind).toBe('branches')
  })
})
