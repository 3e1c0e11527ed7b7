import { percentText, scoreText, toOneDecimal } from '../../src-shared/format/number.ts'
import type { ComparedBranchLine, RankingOfBranches } from '../../src-shared/model/comparison.ts'
import type { Terminal } from './terminal.ts'

type Words = Pick<Terminal, 't' | 'language'>

/** The ranking as a table, what stands apart below it. */
export function printRanking(terminal: Terminal, ranking: RankingOfBranches): void {
  const { t, print } = terminal
  const { waves, checklist, basis, network, before, branches, notEnough } = ranking
  const revisions = basis.kind === 'final' ? `${basis.revision}` : basis.revisions.join(', ')
  print(t('cli.compare.title', { wave: waves.map(({ code }) => code).join(', '), checklist, revisions }))
  if (basis.kind === 'common') print(t('cli.compare.common', { questions: basis.questions }))
  const mean = meanText(terminal, network)
  print(t('cli.compare.network', { mean, branches: network.branches, visits: network.visits }))
  if (before !== null) {
    print(t('cli.compare.before', { wave: before.wave, change: changeText(terminal, network.change) }))
  }
  const rows = branches.map(line => [rankText(terminal, line.rank), ...cellsOf(terminal, line)])
  const header = ['rank', 'branch', 'visits', 'mean', 'interval', 'change', 'gap'] as const
  if (rows.length > 0) printTable(print, [header.map(name => t(`cli.compare.column.${name}`)), ...rows])
  if (notEnough.length > 0) {
    print(t('cli.compare.notEnough'))
    printTable(
      print,
      notEnough.map(line => ['', ...cellsOf(terminal, line)]),
    )
  }
  print(t('cli.compare.indicative'))
}

function cellsOf(words: Words, line: ComparedBranchLine): string[] {
  const { branch, name, n, shown, interval, change, gap } = line
  return [
    `${branch} ${name}`,
    `${n}`,
    shown === null ? '–' : percentText(shown, words.language),
    intervalText(words, interval),
    changeText(words, change),
    gap === null ? '–' : pointsText(words, gap),
  ]
}

function rankText({ t }: Words, rank: ComparedBranchLine['rank']): string {
  if (rank.kind === 'notEnough') return ''
  if (rank.kind !== 'range') return t(`cli.compare.${rank.kind}`)
  return rank.best === rank.worst ? `${rank.best}` : `${rank.best}–${rank.worst}`
}

function meanText(words: Words, { shown, interval }: RankingOfBranches['network']): string {
  if (shown === null) return '–'
  const mean = percentText(shown, words.language)
  return interval.kind === 'interval' ? `${mean} (${intervalText(words, interval)})` : mean
}

function intervalText({ t, language }: Words, interval: ComparedBranchLine['interval']): string {
  const text = (percent: number) => scoreText(toOneDecimal(percent), language)
  switch (interval.kind) {
    case 'interval':
      return `${text(interval.low)}–${text(interval.high)}`
    case 'allEqual':
      return t('cli.compare.allEqual')
    case 'two':
      return t('cli.compare.two', { low: text(interval.values[0]), high: text(interval.values[1]) })
    case 'one':
    case 'none':
      return '–'
  }
}

/** An arrow stands only beside a proven change. */
function changeText(words: Words, change: ComparedBranchLine['change']): string {
  switch (change.kind) {
    case 'proven':
      return `${change.difference > 0 ? '↑' : '↓'} ${pointsText(words, change.shown)}`
    case 'notProven':
    case 'noSpread':
      return words.t('cli.compare.notProven')
    case 'notEnough':
      return words.t('cli.compare.few')
    case 'notCompared':
      return '–'
  }
}

/** Percentage points with their sign. */
function pointsText({ language }: Words, points: number): string {
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${scoreText(Math.abs(points), language)}`
}

function printTable(print: Terminal['print'], rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => (row[i] ?? '').length)))
  for (const row of rows) {
    print(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
}
