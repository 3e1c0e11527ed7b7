import type { ComparedBranchLine, RankingOfBranches } from '../../../src-shared/model/comparison.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import {
  changeColumns,
  changeTitles,
  highOf,
  insteadOfInterval,
  lowOf,
  oneDecimal,
  sheetOf,
  type Column,
  type Words,
} from './columns.ts'

type Network = RankingOfBranches['network']
type Line = ComparedBranchLine | Network
const branchOf = (line: Line) => ('branch' in line ? line : null)

/** The network, the ranked branches, then those with too few visits. */
export function rankingTable(ranking: RankingOfBranches, words: Words): Sheet {
  const { t } = words
  const { network, branches, notEnough } = ranking
  const column = (key: keyof typeof plain): Column<Line> => ({
    title: t(`comparisonTables.column.${key}`),
    of: plain[key],
  })
  const plain = {
    rank: (line: Line) => {
      const rank = branchOf(line)?.rank
      return rank === undefined ? null : placeOf(words, rank)
    },
    best: (line: Line) => {
      const rank = branchOf(line)?.rank
      return rank?.kind === 'range' ? rank.best : null
    },
    worst: (line: Line) => {
      const rank = branchOf(line)?.rank
      return rank?.kind === 'range' ? rank.worst : null
    },
    code: (line: Line) => branchOf(line)?.branch ?? null,
    branch: (line: Line) => branchOf(line)?.name ?? t('comparisonTables.network'),
    city: (line: Line) => branchOf(line)?.city ?? null,
    region: (line: Line) => branchOf(line)?.region ?? null,
    format: (line: Line) => branchOf(line)?.format ?? null,
    visits: (line: Line) => ('visits' in line ? line.visits : line.n),
    mean: (line: Line) => line.shown,
    low: (line: Line) => lowOf(line.interval),
    high: (line: Line) => highOf(line.interval),
    interval: (line: Line) => insteadOfInterval(words, line.interval),
    deviation: (line: Line) => oneDecimal(branchOf(line)?.deviation ?? null),
    gap: (line: Line) => line.gap,
    pooled: (line: Line) => branchOf(line)?.pooled ?? null,
    unscored: (line: Line) => branchOf(line)?.unscored ?? null,
    appeals: (line: Line) => branchOf(line)?.appeals ?? null,
  } as const
  const columns = [
    ...beforeChange.map(column),
    ...changeColumns<Line>(words, changeTitles(words), line => line.change),
    ...afterChange.map(column),
  ]
  return sheetOf(t('comparisonTables.table.ranking'), columns, [network, ...branches, ...notEnough])
}

const beforeChange = [
  'rank',
  'best',
  'worst',
  'code',
  'branch',
  'city',
  'region',
  'format',
  'visits',
  'mean',
  'low',
  'high',
  'interval',
  'deviation',
] as const
const afterChange = ['gap', 'pooled', 'unscored', 'appeals'] as const

function placeOf({ t }: Words, rank: ComparedBranchLine['rank']): string {
  if (rank.kind !== 'range') return t(`comparisonTables.place.${rank.kind}`)
  return t(rank.best === rank.worst ? 'comparisonTables.place.single' : 'comparisonTables.place.range', rank)
}
