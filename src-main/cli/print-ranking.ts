import type { ComparedBranchLine, RankingOfBranches } from '../../src-shared/model/comparison.ts'
import type { Terminal } from './terminal.ts'

type T = Terminal['t']

/** The ranking as a table, what stands apart below it. */
export function printRanking({ t, print }: Terminal, ranking: RankingOfBranches): void {
  const { waves, checklist, basis, network, before, branches, notEnough } = ranking
  const revisions = basis.kind === 'final' ? `${basis.revision}` : basis.revisions.join(', ')
  print(t('cli.compare.title', { wave: waves.map(({ code }) => code).join(', '), checklist, revisions }))
  if (basis.kind === 'common') print(t('cli.compare.common', { questions: basis.questions }))
  print(
    t('cli.compare.network', {
      mean: meanText(t, network),
      branches: network.branches,
      visits: network.visits,
    }),
  )
  if (before !== null) {
    print(t('cli.compare.before', { wave: before.wave, change: changeText(t, network.change) }))
  }
  const rows = branches.map(line => [rankText(t, line.rank), ...cellsOf(t, line)])
  const header = ['rank', 'branch', 'visits', 'mean', 'interval', 'change', 'gap'] as const
  if (rows.length > 0) printTable(print, [header.map(name => t(`cli.compare.column.${name}`)), ...rows])
  if (notEnough.length > 0) {
    print(t('cli.compare.notEnough'))
    printTable(
      print,
      notEnough.map(line => ['', ...cellsOf(t, line)]),
    )
  }
  print(t('cli.compare.indicative'))
}

function cellsOf(t: T, line: ComparedBranchLine): string[] {
  const { branch, name, n, shown, interval, change, gap } = line
  return [
    `${branch} ${name}`,
    `${n}`,
    shown === null ? '–' : t('cli.compare.percent', { percent: shown }),
    intervalText(t, interval),
    changeText(t, change),
    gap === null ? '–' : t('cli.compare.points', { points: gap }),
  ]
}

function rankText(t: T, rank: ComparedBranchLine['rank']): string {
  if (rank.kind === 'notEnough') return ''
  if (rank.kind !== 'range') return t(`cli.compare.${rank.kind}`)
  return rank.best === rank.worst ? `${rank.best}` : `${rank.best}–${rank.worst}`
}

function meanText(t: T, { shown, interval }: RankingOfBranches['network']): string {
  if (shown === null) return '–'
  const mean = t('cli.compare.percent', { percent: shown })
  return interval.kind === 'interval' ? `${mean} (${intervalText(t, interval)})` : mean
}

function intervalText(t: T, interval: ComparedBranchLine['interval']): string {
  switch (interval.kind) {
    case 'interval':
      return t('cli.compare.range', { low: interval.low, high: interval.high })
    case 'allEqual':
      return t('cli.compare.allEqual')
    case 'two':
      return t('cli.compare.two', { low: interval.values[0], high: interval.values[1] })
    case 'one':
    case 'none':
      return '–'
  }
}

/** An arrow stands only beside a proven change. */
function changeText(t: T, change: ComparedBranchLine['change']): string {
  switch (change.kind) {
    case 'proven':
      return `${change.difference > 0 ? '↑' : '↓'} ${t('cli.compare.points', { points: change.shown })}`
    case 'notProven':
    case 'noSpread':
      return t('cli.compare.notProven')
    case 'notEnough':
      return t('cli.compare.few')
    case 'notCompared':
      return '–'
  }
}

function printTable(print: Terminal['print'], rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => (row[i] ?? '').length)))
  for (const row of rows)
    print(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
