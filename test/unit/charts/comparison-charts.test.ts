import { describe, expect, it } from 'vitest'
import { distributionChart } from '../../../src-shared/charts/distribution.ts'
import { labelSides } from '../../../src-shared/charts/label-sides.ts'
import { roundTicks } from '../../../src-shared/charts/linear-scale.ts'
import { paper } from '../../../src-shared/charts/palette.ts'
import { paretoChart } from '../../../src-shared/charts/pareto.ts'
import { quadrantChart } from '../../../src-shared/charts/quadrant.ts'
import { spreadLabels } from '../../../src-shared/charts/spread-labels.ts'
import type { Surface } from '../../../src-shared/charts/surface.ts'
import { trendChart } from '../../../src-shared/charts/trend.ts'
import type { TrendInput, TrendPoint } from '../../../src-shared/charts/trend-input.ts'
import { chartSvg } from '../../../src-main/reports/engine/chart.ts'
import { widthOf } from '../../../src-main/reports/engine/fonts.ts'

const surface: Surface = {
  palette: paper,
  ground: '#ffffff',
  font: 'Golos',
  width: 600,
  text: 10,
  widthOf: (text, size) => widthOf(text, 'regular', size),
}
const comma = (value: number) => value.toFixed(1).replace('.', ',')
const percent = (value: number) => `${Math.round(value)} %`
const svgOf = ({ option, height }: { option: Parameters<typeof chartSvg>[0]; height: number }) =>
  chartSvg(option, surface.width, height)
const texts = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(match => match[1])

const point = (mean: number, proven: TrendPoint['proven'] = null): TrendPoint => ({
  mean,
  interval: { low: mean - 4, high: mean + 4 },
  proven,
})
const trend: TrendInput = {
  waves: ['I', 'II', 'III'].map((name, at) => ({ name, revised: at === 2 ? 'ред. 2' : null })),
  network: { id: 'network', name: 'Сеть', points: [point(70), point(80.25, 'up'), point(78)] },
  branches: [{ id: 'b', name: 'Лесная', points: [point(60), null, point(90)] }],
  joined: true,
  target: { percent: 85, name: 'цель 85' },
  height: 200,
  figure: comma,
}
/** Paths of the network's own line: a stroke of 2. */
const joins = (svg: string) => [...svg.matchAll(/<path d="([^"]+)"[^>]*stroke="#0b6e6e" stroke-width="2"/g)]

describe('trend over waves', () => {
  it('writes figures with a decimal comma, an arrow only where a change is proven, and names every line', () => {
    const said = texts(svgOf(trendChart(trend, surface)))
    expect(said).toContain('70,0')
    expect(said.filter(text => text?.includes('↑'))).toEqual([`${comma(80.25)} ↑`])
    for (const name of ['Сеть', 'Лесная', 'ред. 2', 'цель 85', 'I', 'II', 'III']) expect(said).toContain(name)
  })

  it('joins points only where waves may be compared, and never over a wave without visits', () => {
    expect(joins(svgOf(trendChart(trend, surface)))).toHaveLength(1)
    expect(joins(svgOf(trendChart({ ...trend, joined: false }, surface)))).toHaveLength(0)
    const gap = { ...trend.network, points: [point(70), null, point(78)] }
    // A lone point on each side of the gap: nothing to join.
    const [path] = joins(svgOf(trendChart({ ...trend, network: gap }, surface)))
    expect(path?.[1] ?? '').not.toContain('L')
  })

  it('has a mark for every mean, where it is drawn', () => {
    const { marks, height } = trendChart(trend, surface)
    expect(marks.map(({ id }) => id)).toEqual(['network/0', 'network/1', 'network/2', 'b/0', 'b/2'])
    const [first, second] = marks
    expect((first?.y ?? 0) > (second?.y ?? 0)).toBe(true)
    for (const { x, y } of marks) {
      expect(x > 0 && x < surface.width && y > 0 && y < height).toBe(true)
    }
  })
})

describe('Pareto of lost points', () => {
  const rows = [4, 3, 1].map((lost, at) => ({
    id: `q${at}`,
    name: `Сотрудник поздоровался первым, назвал себя и свою должность, спросил, чем помочь ${at}`,
    lost,
    figure: comma(lost),
    cumulative: [0.5, 0.875, 1][at] ?? 0,
    share: 0.5,
    interval: { low: 0.3, high: 0.7 },
  }))

  it('draws bars in proportion, the running sum and the share of visits in figures', () => {
    const svg = svgOf(
      paretoChart({ rows, heads: ['потеряно', 'накоплено', 'визиты'], percent, pitch: 30 }, surface),
    )
    const bars = [...svg.matchAll(/stroke="#0b6e6e" stroke-width="1[\d.]+"/g)]
    expect(bars.length).toBeGreaterThan(0)
    const lengths = [...svg.matchAll(/<path d="([^"]+)"[^>]*stroke="#0b6e6e" stroke-width="1[\d.]+"/g)]
      .flatMap(match => [...(match[1] ?? '').matchAll(/M([\d.]+) [\d.]+L([\d.]+)/g)])
      .map(match => Number(match[2]) - Number(match[1]))
    expect(lengths.map(length => Math.round((4 * length) / (lengths[0] ?? 1)))).toEqual([4, 3, 1])
    expect(texts(svg)).toEqual(expect.arrayContaining(['4,0', '50 %', '88 %', 'накоплено']))
  })

  it('gives each row a mark as wide as the chart, and cuts long names to two lines', () => {
    const chart = paretoChart({ rows, heads: ['а', 'б', 'в'], percent, pitch: 30 }, surface)
    expect(chart.marks.map(({ id, width, height }) => [id, width, height])).toEqual(
      rows.map(({ id }) => [id, 600, 30]),
    )
    expect(texts(svgOf(chart)).filter(text => text?.endsWith('…'))).toHaveLength(3)
  })
})

describe('quadrant', () => {
  const quarters = { keepUp: 'А', concentrateHere: 'Б', lowPriority: 'В', possibleOverkill: 'Г' }
  const points = [
    { id: 'n', name: 'Потребность', importance: 0.6, performance: 0.5, quarter: 'concentrateHere' },
    { id: 'g', name: 'Вход', importance: 0.3, performance: 0.95, quarter: 'possibleOverkill' },
  ] as const

  it('places importance upwards and performance to the right, names points and quarters', () => {
    const chart = quadrantChart(
      {
        points,
        centre: { importance: 0.45, performance: 0.725 },
        quarters,
        axes: { importance: 'важность', performance: 'выполнено' },
        height: 300,
        importance: comma,
        percent,
      },
      surface,
    )
    const [needs, greeting] = chart.marks
    expect(needs && greeting && needs.x < greeting.x && needs.y < greeting.y).toBe(true)
    const said = texts(svgOf(chart))
    expect(said).toEqual(expect.arrayContaining(['Потребность', 'Вход', 'А', 'Б', 'В', 'Г']))
  })

  it('writes names of close points on different sides', () => {
    const close = [0, 1].map(at => ({ x: 100, y: 100 + at * 4, width: 60 }))
    const within = { left: 0, right: 300, top: 0, bottom: 300 }
    const sides = labelSides(close, within, { line: 12, gap: 6 })
    expect(new Set(sides).size).toBe(2)
    // Nothing is written beyond the edge while there is room on another side.
    expect(labelSides([{ x: 290, y: 100, width: 60 }], within, { line: 12, gap: 6 })).toEqual(['left'])
    // Nor over words that stand there already.
    const corner = { left: 240, right: 300, top: 280, bottom: 300 }
    const near = [{ x: 180, y: 290, width: 80 }]
    expect(labelSides(near, within, { line: 12, gap: 6 })).toEqual(['right'])
    expect(labelSides(near, within, { line: 12, gap: 6 }, [corner])).toEqual(['left'])
  })
})

describe('distribution of visits', () => {
  const bins = [60, 70, 80, 90].map((from, at) => ({
    id: String(from),
    from,
    to: from + 10,
    n: [2, 0, 5, 1][at] ?? 0,
  }))
  const bands = [
    { from: 90, name: 'отлично', tone: 'excellent' },
    { from: 75, name: 'хорошо', tone: 'good' },
    { from: 0, name: 'средне', tone: 'fair' },
  ] as const
  const chart = distributionChart(
    {
      bins,
      bands,
      quartiles: [
        { percent: 72, name: 'нижняя 72,0' },
        { percent: 82, name: 'медиана 82,0' },
        { percent: 85, name: 'верхняя 85,0' },
      ],
      axes: { visits: 'визитов', percent: 'балл' },
      height: 240,
      percent,
    },
    surface,
  )

  it('colours bars by band, names the bands and the quartiles, and counts visits', () => {
    const svg = svgOf(chart)
    for (const tone of ['excellent', 'good', 'fair'] as const) expect(svg).toContain(paper.tones[tone])
    expect(svg).not.toContain(paper.tones.poor)
    expect(texts(svg)).toEqual(expect.arrayContaining(['хорошо', 'медиана 82,0', '5', '2']))
  })

  it('has a mark for each bin with visits', () => {
    expect(chart.marks.map(({ id }) => id)).toEqual(['60', '80', '90'])
  })

  it('draws both colours of a bin that the edge of a band cuts', () => {
    const one = distributionChart(
      {
        bins: [{ id: '70', from: 70, to: 80, n: 3 }],
        bands,
        quartiles: [],
        axes: { visits: '', percent: '' },
        height: 200,
        percent,
      },
      surface,
    )
    const svg = svgOf(one)
    expect(svg).toContain(paper.tones.good)
    expect(svg).toContain(paper.tones.fair)
  })
})

describe('scales and labels', () => {
  it('takes round limits around values', () => {
    expect(roundTicks(63.2, 100, 6)).toEqual({ min: 60, max: 100, ticks: [60, 70, 80, 90, 100] })
    expect(roundTicks(0.15, 0.62, 5)).toMatchObject({ min: 0.1, max: 0.7 })
    expect(roundTicks(0, 1, 4)).toMatchObject({ min: 0, max: 1 })
  })

  it('moves labels apart in their order, within the chart', () => {
    const moved = spreadLabels([50, 48, 99], 10, 0, 100)
    expect(moved).toEqual([58, 48, 99])
    expect(spreadLabels([99, 98], 10, 0, 100)).toEqual([100, 90])
  })
})
