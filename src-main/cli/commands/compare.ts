import { toOneDecimal } from '../../../src-shared/format/number.ts'
import type { ComparedBranchLine, RankingOfBranches } from '../../../src-shared/model/comparison.ts'
import { compareWave } from '../../handlers/compare-wave.ts'
import { dataFolderOf, readArguments, UsageError } from '../arguments.ts'
import { openAccess } from '../open-access.ts'
import { printRanking } from '../print-ranking.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

const options = { wave: { type: 'string' }, checklist: { type: 'string' } } as const

/** `compare --wave W [--checklist C]`: the ranking of branches over approved visits. */
export async function compare(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments(args, options, { min: 0, max: 0 })
  const { t, complain } = terminal
  const { wave, checklist } = values
  if (wave === undefined) throw new UsageError(t('cli.compare.waveNeeded'))
  const opened = await openAccess(dataFolderOf(values.data), terminal)
  if (!opened) return 1
  try {
    const compared = await compareWave(opened.context, { wave, checklist })
    switch (compared.kind) {
      case 'unknownWave':
        complain(t('cli.compare.unknownWave', { wave }))
        return 1
      case 'unknownChecklist':
        complain(t('cli.compare.unknownChecklist', { checklist: checklist ?? '' }))
        return 1
      case 'several':
        complain(t('cli.compare.several', { wave, checklists: compared.checklists.join(', ') }))
        return 1
      case 'nothing':
        if (values.json) printJson(terminal, { branches: [] })
        else terminal.print(t('cli.compare.nothing', { wave }))
        return 0
      case 'ranking':
        if (values.json) printJson(terminal, rowsOf(compared.ranking))
        else printRanking(terminal, compared.ranking)
        return 0
    }
  } finally {
    await opened.close()
  }
}

/** Percents to one decimal; those with fewer than 3 visits come last, branches without a percent not at all. */
function rowsOf({ branches, notEnough }: RankingOfBranches) {
  return {
    branches: [...branches, ...notEnough].flatMap(line => {
      const { branch, n, shown, rank } = line
      if (shown === null) return []
      const places = rank.kind === 'range' ? { best: rank.best, worst: rank.worst } : null
      return [{ branch, n, mean: shown, interval: intervalOf(line), rank: places }]
    }),
  }
}

/** null where there is none: fewer than 3 visits, or all equal. */
function intervalOf({ interval }: ComparedBranchLine) {
  return interval.kind === 'interval'
    ? { low: toOneDecimal(interval.low), high: toOneDecimal(interval.high) }
    : null
}
