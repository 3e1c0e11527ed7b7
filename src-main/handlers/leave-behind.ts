import { translator } from '../../src-shared/messages/translator.ts'
import {
  branchFacts,
  comparedForReports,
  lineOf,
  type ComparedForReports,
  type MadeReport,
  type NoReport,
} from './compared-for-reports.ts'
import type { ReportContext } from './context.ts'
import { pdfName, reportSheet, type SheetWish } from './report-sheet.ts'

/** One branch in one wave; the checklist may be left out where the wave measured one. */
export interface BranchWish extends SheetWish {
  readonly branch: string
  readonly wave: string
  readonly checklist?: string | undefined
}

/** The page for the branch manager's wall. `known`: the wave's figures where they were gathered before. */
export async function leaveBehind(
  context: ReportContext,
  wish: BranchWish,
  known?: ComparedForReports,
): Promise<MadeReport | NoReport> {
  const compared = known ?? (await comparedForReports(context, wish.wave, wish.checklist))
  if (compared.kind !== 'compared') return compared
  const branch = compared.branches.get(wish.branch)
  if (!branch) return { kind: 'unknownBranch' }
  const line = lineOf(compared, wish.branch)
  if (!line) return { kind: 'nothing' }
  const { n, mean, shown, interval, deviation, distortion, gap } = line
  const pdf = await context.reports().leaveBehind({
    ...(await reportSheet(context, wish)),
    number: `${wish.wave}-${branch.code}`,
    ...branchFacts(compared, branch, wish.lang),
    target: compared.ranking.target,
    mean: { n, mean, shown, interval, deviation, distortion },
    gap,
  })
  const name = translator(wish.lang)('leaveBehind.file', { branch: branch.name, wave: wish.wave })
  return { kind: 'made', pdf, name: pdfName(name) }
}
