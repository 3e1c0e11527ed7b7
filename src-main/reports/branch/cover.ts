import { bandTone } from '../../../src-shared/charts/band-tone.ts'
import { journey as drawJourney } from '../../../src-shared/charts/journey.ts'
import { facts, line, mark } from '../audit/style.ts'
import { chartFigure } from '../compared/chart-figure.ts'
import {
  basisWords,
  intervalWords,
  networkWords,
  rankWords,
  revisionsOf,
  signed,
  targetWords,
  waveWords,
} from '../compared/figures.ts'
import { scoreBlock } from '../compared/score-block.ts'
import { widthOf } from '../engine/fonts.ts'
import type { Node } from '../engine/node.ts'
import type { StandingOut } from '../leave-behind.ts'
import type { BranchSheet } from './page.ts'

/** The branch, its score with all that may be said of it, the journey, and what stood out. */
export function cover(sheet: BranchSheet): Node[] {
  const { report, t, palette, width } = sheet
  const { branch, ranking, bands, view } = report
  const { line: own, network, target } = ranking
  const place = [branch.city, branch.address].filter(Boolean).join(', ')
  const basis = basisWords(sheet, ranking.basis)
  return [
    { text: branch.name, style: 'title', tag: 'H1', outline: true, outlineText: branch.name },
    {
      text: `${t('branchReport.kind')} · ${waveWords(sheet, view)}`,
      style: 'lead',
      margin: [0, 4, 0, 0],
    },
    ...(place ? [{ text: place, style: 'lead', margin: [0, 1, 0, 0] } satisfies Node] : []),
    line(width, 1.5, palette.ink, [0, 16, 0, 14]),
    scoreBlock(sheet, { mean: own.mean, shown: own.shown, bands }, [
      targetWords(sheet, target, own.gap),
      meanWords(sheet),
      rankLine(sheet),
      changeLine(sheet),
      networkWords(sheet, network),
    ]),
    ...journey(sheet),
    line(width, 0.6, palette.hairline, [0, 14, 0, 8]),
    factsOf(sheet),
    ...(basis ? [{ text: basis, style: 'small', margin: [0, 6, 0, 0] } satisfies Node] : []),
    standingOut(sheet),
  ]
}

function meanWords(sheet: BranchSheet): string {
  const { n, interval } = sheet.report.ranking.line
  const mean = sheet.t('compared.meanOf', { count: n })
  if (interval.kind === 'none' || interval.kind === 'one') return mean
  const key = interval.kind === 'interval' ? 'branchReport.interval' : 'branchReport.two'
  return sheet.t(key, { mean, interval: intervalWords(sheet, interval) })
}

function rankLine(sheet: BranchSheet): string {
  const { line: own, ranked } = sheet.report.ranking
  const rank = rankWords(sheet, own.rank)
  if (own.rank.kind === 'range') return sheet.t('branchReport.rank', { rank })
  const of = sheet.t('compared.branches', { count: ranked })
  return sheet.t('branchReport.rankWords', { of, rank })
}

/** A difference stands here only when it is proven. */
function changeLine(sheet: BranchSheet): string {
  const { line: own, before } = sheet.report.ranking
  if (before === null) return ''
  const { wave } = before
  switch (own.change.kind) {
    case 'proven': {
      const arrow = own.change.difference > 0 ? '↑' : '↓'
      return sheet.t('branchReport.change', { wave, change: `${arrow} ${signed(sheet, own.change.shown)}` })
    }
    case 'notProven':
    case 'noSpread':
      return sheet.t('branchReport.changeNone', { wave })
    case 'notEnough':
      return sheet.t('branchReport.changeFew', { wave })
    case 'notCompared':
      return ''
  }
}

/** Moments as stops of a line, each with the branch's mean and its band's mark. */
function journey({ report, t, format, palette, width }: BranchSheet): Node[] {
  const moments = report.page.moments.filter(({ branch }) => branch !== null)
  if (moments.length < 2) return []
  const stops = moments.map(({ part, title, branch }) => ({
    name: title ? format.text(title) : part,
    figure: format.percent(branch?.shown ?? null),
    tone: bandTone(branch?.mean ?? null, report.bands),
  }))
  const drawing = drawJourney({
    stops,
    width,
    palette,
    font: 'Golos',
    widthOf: (text, size) => widthOf(text, 'regular', size),
  })
  const said = stops.map(({ name, figure }) => `${name} ${figure}`).join('; ')
  return [
    chartFigure(drawing, width, t('branchReport.journey', { stops: said }), [0, 14, 0, 0]),
    legend({ report, t, format, palette }),
  ]
}

function legend({
  report,
  t,
  format,
  palette,
}: Pick<BranchSheet, 'report' | 't' | 'format' | 'palette'>): Node {
  const bands = report.bands.toSorted((a, b) => b.from - a.from)
  if (bands.length === 0) return { stack: [] }
  return {
    columns: bands.flatMap((band): Node[] => {
      const tone = bandTone(band.from, bands)
      const from = band.from === 0 ? '' : ` ${t('report.summary.from', { percent: format.short(band.from) })}`
      return [
        { ...mark(tone, palette.tones[tone], 6), margin: [0, 2.2, 0, 0] },
        {
          text: format.text(band.title) + from,
          style: 'small',
          width: 'auto',
          noWrap: true,
          margin: [0, 0, 10, 0],
        },
      ]
    }),
    columnGap: 4,
    margin: [0, 4, 0, 0],
  }
}

function factsOf({ report, t, format }: BranchSheet): Node {
  const { branch, view, ranking } = report
  const { n, unscored, appeals, distortion } = ranking.line
  const named = (name: 'checklist' | 'wave' | 'channel' | 'region' | 'format' | 'code' | 'visits') =>
    t(`branchReport.facts.${name}`)
  const pairs: [string, string][] = [
    [
      named('checklist'),
      t('branchReport.facts.checklistValue', {
        title: format.text(view.title),
        revisions: revisionsOf(view),
      }),
    ],
    [named('wave'), view.waves.map(({ code }) => code).join(', ')],
    [named('channel'), t(`values.channel.${view.channel}`)],
    [named('code'), branch.code],
    [named('region'), branch.region],
    [named('format'), branch.format],
    [named('visits'), unscored === 0 ? `${n}` : t('branchReport.facts.visitsValue', { n, unscored })],
    [
      t('branchReport.facts.distortion'),
      distortion === null
        ? ''
        : t('branchReport.facts.distortionValue', { points: format.percent(distortion) }),
    ],
    [t('branchReport.facts.appeals'), appeals === 0 ? '' : `${appeals}`],
  ]
  const given = pairs.flatMap(([name, value]): Node[][] =>
    value ? [[{ text: name, style: 'muted', rowHeader: true }, { text: value }]] : [],
  )
  const rows: Node[][] = []
  for (let at = 0; at < given.length; at += 2) {
    rows.push([...(given[at] ?? []), ...(given[at + 1] ?? [{ text: '' }, { text: '' }])])
  }
  return { tag: 'Table', layout: facts, table: { widths: [72, '*', 112, '*'], body: rows } }
}

function standingOut({ report, t, format, palette }: BranchSheet): Node {
  const { keep, change } = report.standing
  const list = (heading: string, items: readonly StandingOut[]): Node[] =>
    items.length === 0
      ? []
      : [
          {
            stack: [
              { text: heading, style: 'section', tag: 'H2', fontSize: 11, margin: [0, 0, 0, 5] },
              {
                ul: items.map(({ text, moment, percent }): Node => {
                  const said = t('report.summary.line', { moment, text })
                  return {
                    text: t('branchReport.lost', { text: said, percent: format.percent(percent) }),
                    margin: [0, 0, 0, 3],
                  }
                }),
                markerColor: palette.muted,
              },
            ],
          },
        ]
  const columns = [...list(t('branchReport.keep'), keep), ...list(t('branchReport.change3'), change)]
  return columns.length === 0
    ? { stack: [] }
    : { columns, columnGap: 24, unbreakable: true, margin: [0, 16, 0, 0] }
}
