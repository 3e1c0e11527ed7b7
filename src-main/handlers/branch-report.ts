import { translator } from '../../src-shared/messages/translator.ts'
import { deviceKey } from '../exchange/device-key.ts'
import type { BranchReport } from '../reports/branch-report.ts'
import { branchAttachmentOf } from '../reports/pool.ts'
import { branchPage } from '../store/comparison/branch-page.ts'
import { visitsBehind } from '../store/comparison/visits-behind.ts'
import { listShoppers } from '../store/shoppers.ts'
import { comparedIn } from './compare.ts'
import {
  branchFacts,
  comparedForReports,
  lineOf,
  type ComparedForReports,
  type MadeReport,
  type NoReport,
} from './compared-for-reports.ts'
import type { ReportContext } from './context.ts'
import type { BranchWish } from './leave-behind.ts'
import { openActions } from './report-actions.ts'
import { pdfName, reportSheet } from './report-sheet.ts'

/** The report of a branch. `known`: the wave's figures where they were gathered before. */
export async function branchReport(
  context: ReportContext,
  wish: BranchWish,
  known?: ComparedForReports,
): Promise<MadeReport | NoReport> {
  const data = await branchReportData(context, wish, known)
  if (data.kind !== 'data') return data
  const { report } = data
  const key = deviceKey(context.store.folder)
  const attachment = branchAttachmentOf(report)
  const seal = { attachment, signature: key.sign(attachment), publicKey: key.publicKey }
  const pdf = await context.reports().branch(report, seal)
  const name = translator(wish.lang)('branchReport.file', { branch: report.branch.name, wave: wish.wave })
  return { kind: 'made', pdf, name: pdfName(name) }
}

/** Every figure of it, from the functions behind the screen's procedures. */
export async function branchReportData(
  context: ReportContext,
  wish: BranchWish,
  known?: ComparedForReports,
): Promise<{ readonly kind: 'data'; readonly report: BranchReport } | NoReport> {
  const { branch: code, wave } = wish
  const compared = known ?? (await comparedForReports(context, wave, wish.checklist))
  if (compared.kind !== 'compared') return compared
  const branch = compared.branches.get(code)
  if (!branch) return { kind: 'unknownBranch' }
  const line = lineOf(compared, code)
  const { ranking } = compared
  const { checklist, channel } = ranking
  const store = comparedIn(context)
  const answer = await branchPage(store, { branch: code, checklist, channel, wave })
  const behind = await visitsBehind(store, { branch: code, checklist, channel, wave })
  if (!line || !answer?.page || behind === null) return { kind: 'nothing' }
  const sheet = await reportSheet(context, wish)
  const named = sheet.privacy ? new Map<string, string>() : shopperNames(context)
  const { basis, before, target, method, ranked, network } = ranking
  return {
    kind: 'data',
    report: {
      ...sheet,
      number: `${wave}-${code}`,
      ...branchFacts(compared, branch, wish.lang),
      ranking: { basis, before, target, method, ranked, network, line },
      page: {
        ...answer.page,
        visits: behind.visits.map(visit => ({
          ...visit,
          shopper: named.get(visit.shopper) ?? visit.shopper,
        })),
        visitsTotal: behind.total,
      },
      ratings: [...(compared.ratings.get(code) ?? [])],
      actions: openActions(context, { branch: code }, sheet),
    },
  }
}

/** By alias; those whose name is not known here go by it. */
function shopperNames({ store }: ReportContext): ReadonlyMap<string, string> {
  return new Map(
    listShoppers(store.reader).flatMap(({ alias, name }) => (name === '' ? [] : [[alias, name]])),
  )
}
