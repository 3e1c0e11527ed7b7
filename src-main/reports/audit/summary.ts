import { bandTone } from '../../../src-shared/charts/band-tone.ts'
import { journey as drawJourney } from '../../../src-shared/charts/journey.ts'
import { chartSvg } from '../engine/chart.ts'
import { widthOf } from '../engine/fonts.ts'
import type { Node } from '../engine/node.ts'
import { barTable } from './bar-table.ts'
import { largestLosses, strongest } from './highlights.ts'
import { heading } from './heading.ts'
import type { Page } from './page.ts'
import { mark } from './style.ts'

/** Moments as stops of a line, in the colour and shape of their band. */
export function journey(page: Page): Node[] {
  const { shown, t, format, palette, width } = page
  if (!shown.score || shown.moments.length < 2) return []
  const bands = shown.checklist.scoring?.bands ?? []
  const stops = shown.moments.map(moment => ({
    name: moment.title,
    figure: format.percent(moment.percent),
    tone: bandTone(moment.percent, bands),
  }))
  const { option, height } = drawJourney({
    stops,
    width,
    palette,
    font: 'Golos',
    widthOf: (text, size) => widthOf(text, 'regular', size),
  })
  const said = shown.moments.map(({ title, percent }) => `${title} ${format.percent(percent)}`).join('; ')
  return [
    {
      svg: chartSvg(option, width, height),
      width,
      height,
      tag: 'Figure',
      alt: t('report.summary.journey', { stops: said }),
      margin: [0, 12, 0, 0],
    },
    ...legend(page),
  ]
}

function legend({ shown, t, format, palette }: Page): Node[] {
  const bands = shown.checklist.scoring?.bands ?? []
  if (bands.length === 0) return []
  return [
    {
      columns: bands.flatMap((band): Node[] => {
        const tone = bandTone(band.from, bands)
        const from =
          band.from === 0 ? '' : ` ${t('report.summary.from', { percent: format.short(band.from) })}`
        const words = band.title + from
        return [
          { ...mark(tone, palette.tones[tone], 6), margin: [0, 2.2, 0, 0] },
          { text: words, style: 'small', width: 'auto', noWrap: true, margin: [0, 0, 10, 0] },
        ]
      }),
      columnGap: 4,
      margin: [0, 4, 0, 0],
    },
  ]
}

/** Bars by moment, then what was strongest and what was lost. */
export function summary(page: Page): Node[] {
  const { shown, t, format, palette } = page
  const { score } = shown
  if (!score) return []
  const failed = new Set(
    shown.moments
      .filter(({ questions }) => questions.some(one => one.critical?.failed))
      .map(({ code }) => code),
  )
  const head = heading(t('report.summary.heading'), {
    margin: [0, 0, 0, 2],
    outlineText: t('report.summary.outline'),
  })
  const target = shown.target === null ? '' : format.short(shown.target)
  return [
    barTable(page, {
      heading: head,
      columns: [
        t('report.summary.moment'),
        t('report.summary.percent'),
        t('report.summary.points'),
        t('report.summary.na'),
      ],
      figureWidths: [40, 68, 26],
      rows: shown.moments.map(moment => ({
        name: moment.title,
        nameMark: failed.has(moment.code)
          ? mark('critical', palette.tones.poor, 7.5, t('report.mark.critical'))
          : null,
        bar: { value: moment.percent, mark: shown.target },
        figures: [
          format.percent(moment.percent),
          moment.points ? earnedOf(format, moment.points) : '–',
          moment.notApplicable === 0 ? '' : String(moment.notApplicable),
        ],
      })),
      max: 100,
      ticks: [0, 25, 50, 75, 100],
      alt: target ? t('report.summary.bars', { target }) : t('report.summary.barsPlain'),
      label: value => format.short(value),
    }),
    highlights(page),
  ]
}

/** Points earned of those possible, as a table shows them. */
export function earnedOf(format: Page['format'], points: { earned: number; possible: number }): string {
  return `${format.points(points.earned)} / ${format.points(points.possible)}`
}

function highlights(page: Page): Node {
  const { t, shown } = page
  const list = (heading: string, items: readonly string[]): Node[] =>
    items.length === 0
      ? []
      : [
          {
            stack: [
              { text: heading, style: 'section', tag: 'H2', fontSize: 11, margin: [0, 0, 0, 5] },
              {
                ul: items.map((text): Node => ({ text, margin: [0, 0, 0, 3] })),
                markerColor: page.palette.muted,
              },
            ],
          },
        ]
  const columns = [
    ...list(
      t('report.summary.strengths'),
      strongest(shown).map(({ moment, text }) => t('report.summary.line', { moment, text })),
    ),
    ...list(t('report.summary.losses'), largestLosses(page)),
  ]
  return columns.length === 0
    ? { stack: [] }
    : { columns, columnGap: 24, unbreakable: true, margin: [0, 14, 0, 0] }
}
