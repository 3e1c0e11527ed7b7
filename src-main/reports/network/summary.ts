import { barTable } from '../audit/bar-table.ts'
import type { ComparedBranchLine } from '../../../src-shared/model/comparison.ts'
import { heading } from '../audit/heading.ts'
import { intervalWords, signed, targetWords } from '../compared/figures.ts'
import { scoreBlock } from '../compared/score-block.ts'
import type { Node } from '../engine/node.ts'
import { critical } from './critical.ts'
import { newPage, type NetworkSheet } from './page.ts'

/** Most branches listed beside an arrow. */
const most = 8

/** The network's mean with all that may be said of it, its moments, and which branches changed for sure. */
export function summary(sheet: NetworkSheet): Node[] {
  const { report, t, width } = sheet
  const { network, target } = report.ranking
  const gap = 30
  const left = (width - gap) * 0.62
  return [
    heading(t('networkReport.summary.heading'), newPage),
    {
      ...scoreBlock(sheet, { mean: network.mean, shown: network.shown, bands: report.bands }, [
        targetWords(sheet, target, network.gap),
        meanWords(sheet),
        t('networkReport.summary.visits', { count: network.visits }),
        changeWordsOf(sheet),
      ]),
      margin: [0, 6, 0, 16],
    },
    {
      columnGap: gap,
      columns: [
        { width: left, stack: moments({ ...sheet, width: left }) },
        { width: '*', stack: [...changed(sheet), ...critical(sheet)] },
      ],
    },
  ]
}

function meanWords(sheet: NetworkSheet): string {
  const { branches, interval } = sheet.report.ranking.network
  const key = interval.kind === 'interval' ? 'networkReport.summary.interval' : 'networkReport.summary.mean'
  return sheet.t(key, { count: branches, interval: intervalWords(sheet, interval, 'branches') })
}

function changeWordsOf(sheet: NetworkSheet): string {
  const { before, network } = sheet.report.ranking
  const { change, paired } = network
  if (before === null) return ''
  const { wave } = before
  switch (change.kind) {
    case 'proven': {
      const words = `${change.difference > 0 ? '↑' : '↓'} ${signed(sheet, change.shown)}`
      return sheet.t('networkReport.summary.change', { wave, change: words, paired })
    }
    case 'notProven':
    case 'noSpread':
      return sheet.t('networkReport.summary.changeNone', { wave, paired })
    case 'notEnough':
      return sheet.t('networkReport.summary.changeFew', { wave })
    case 'notCompared':
      return ''
  }
}

function moments(sheet: NetworkSheet): Node[] {
  const { report, t, format } = sheet
  const { parts, target } = report.parts
  if (parts.length === 0) return []
  return [
    barTable(sheet, {
      heading: heading(t('networkReport.summary.moments'), { margin: [0, 0, 0, 2], outline: false }),
      columns: [t('compared.column.moment'), t('compared.column.mean'), t('compared.column.interval')],
      figureWidths: [34, 62],
      nameWidth: 124,
      rows: parts.map(({ part, title, network }) => ({
        name: title ? format.text(title) : part,
        bar: { value: network.mean, mark: target },
        figures: [format.percent(network.shown), intervalWords(sheet, network.interval, 'branches')],
      })),
      max: 100,
      ticks: [0, 25, 50, 75, 100],
      alt: t('networkReport.summary.bars', { target: format.short(target) }),
      label: value => format.short(value),
    }),
  ]
}

function changed(sheet: NetworkSheet): Node[] {
  const { report, t } = sheet
  const proven = report.ranking.branches.flatMap(line =>
    line.change.kind === 'proven' ? [{ line, change: line.change }] : [],
  )
  if (report.ranking.before === null) return []
  if (proven.length === 0) {
    return [
      heading(t('networkReport.summary.changes'), { margin: [0, 0, 0, 5], fontSize: 11, outline: false }),
      { text: t('networkReport.summary.none'), margin: [0, 0, 0, 14] },
    ]
  }
  const up = proven.filter(({ change }) => change.difference > 0)
  const down = proven.filter(({ change }) => change.difference < 0)
  return [...list(sheet, 'up', up), ...list(sheet, 'down', down)]
}

type Proven = { readonly line: ComparedBranchLine; readonly change: { readonly shown: number } }

function list(sheet: NetworkSheet, way: 'up' | 'down', found: readonly Proven[]): Node[] {
  const { t, palette } = sheet
  if (found.length === 0) return []
  const sorted = found.toSorted((a, b) => Math.abs(b.change.shown) - Math.abs(a.change.shown))
  const rest = sorted.length - most
  return [
    heading(`${way === 'up' ? '↑' : '↓'} ${t(`networkReport.summary.${way}`)}`, {
      margin: [0, 0, 0, 5],
      fontSize: 11,
      outline: false,
    }),
    {
      ul: [
        ...sorted.slice(0, most).map(({ line, change }): Node => ({
          text: t('networkReport.summary.item', { branch: line.name, change: signed(sheet, change.shown) }),
          margin: [0, 0, 0, 3],
        })),
        ...(rest > 0
          ? [{ text: t('networkReport.summary.more', { count: rest }), color: palette.muted } satisfies Node]
          : []),
      ],
      markerColor: palette.muted,
      margin: [0, 0, 0, 12],
    },
  ]
}
