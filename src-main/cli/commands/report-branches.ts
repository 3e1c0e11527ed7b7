import type { Language } from '../../../src-shared/model/settings.ts'
import { branchReport } from '../../handlers/branch-report.ts'
import type { MadeReport, NoReport } from '../../handlers/compared-for-reports.ts'
import { leaveBehind } from '../../handlers/leave-behind.ts'
import { networkReport } from '../../handlers/network-report.ts'
import { openAccess } from '../open-access.ts'
import type { Terminal } from '../terminal.ts'

interface Wish {
  readonly kind: 'branch' | 'leave-behind' | 'network'
  /** Code; '' for the network. */
  readonly branch: string
  readonly wave: string
  readonly checklist: string | undefined
  readonly dataFolder: string
  readonly lang: Language
}

/** A report about branches; null when it can't be made, which has been said. */
export async function reportBranches(wish: Wish, terminal: Terminal): Promise<Uint8Array | null> {
  const opened = await openAccess(wish.dataFolder, terminal)
  if (!opened) return null
  try {
    const { context } = opened
    const made =
      wish.kind === 'network'
        ? await networkReport(context, wish)
        : await (wish.kind === 'branch' ? branchReport : leaveBehind)(context, wish)
    if (made.kind === 'made') return made.pdf
    terminal.complain(whyNot(made, wish, terminal))
    return null
  } finally {
    await opened.close()
  }
}

function whyNot(reason: Exclude<MadeReport | NoReport, MadeReport>, wish: Wish, { t }: Terminal): string {
  const { wave, branch, checklist = '', kind } = wish
  switch (reason.kind) {
    case 'unknownWave':
      return t('cli.compare.unknownWave', { wave })
    case 'unknownChecklist':
      return t('cli.compare.unknownChecklist', { checklist })
    case 'unknownBranch':
      return t('waveReports.cli.unknownBranch', { branch })
    case 'several':
      return t('cli.compare.several', { wave, checklists: reason.checklists.join(', ') })
    case 'nothing':
      return kind === 'network'
        ? t('cli.compare.nothing', { wave })
        : t('waveReports.cli.nothingBranch', { branch, wave })
  }
}
