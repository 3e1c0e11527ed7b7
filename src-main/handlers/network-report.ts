import { translator } from '../../src-shared/messages/translator.ts'
import type { RankingOfBranches } from '../../src-shared/model/comparison.ts'
import { deviceKey } from '../exchange/device-key.ts'
import type { NetworkReport, Segment } from '../reports/network-report.ts'
import { networkAttachmentOf } from '../reports/pool.ts'
import { findChecklist } from '../store/checklists.ts'
import { fieldworkOfWaves } from '../store/comparison/fieldwork.ts'
import { lossesOfQuestions } from '../store/comparison/losses.ts'
import { branchesByPart } from '../store/comparison/parts.ts'
import { quadrantOfView } from '../store/comparison/quadrant.ts'
import { rankBranches } from '../store/comparison/ranking.ts'
import { trendOfWaves } from '../store/comparison/trend.ts'
import { comparedIn } from './compare.ts'
import { compareWave } from './compare-wave.ts'
import type { MadeReport, NoReport } from './compared-for-reports.ts'
import type { ReportContext } from './context.ts'
import { openActions } from './report-actions.ts'
import { pdfName, reportSheet, type SheetWish } from './report-sheet.ts'

/** The branches of one wave; the checklist may be left out where the wave measured one. */
export interface NetworkWish extends SheetWish {
  readonly wave: string
  readonly checklist?: string | undefined
}

/** The comparison of the network's branches. */
export async function networkReport(
  context: ReportContext,
  wish: NetworkWish,
): Promise<MadeReport | NoReport> {
  const data = await networkReportData(context, wish)
  if (data.kind !== 'data') return data
  const { report } = data
  const key = deviceKey(context.store.folder)
  const attachment = networkAttachmentOf(report)
  const seal = { attachment, signature: key.sign(attachment), publicKey: key.publicKey }
  const pdf = await context.reports.network(report, seal)
  const { wave } = wish
  const { checklist } = report.ranking
  return {
    kind: 'made',
    pdf,
    name: pdfName(translator(wish.lang)('networkReport.file', { wave, checklist })),
  }
}

/** Every figure of it, from the functions behind the screen's procedures. */
export async function networkReportData(
  context: ReportContext,
  wish: NetworkWish,
): Promise<{ readonly kind: 'data'; readonly report: NetworkReport } | NoReport> {
  const { wave } = wish
  const compared = await compareWave(context, wave, wish.checklist)
  if (compared.kind !== 'ranking') return compared
  const { ranking } = compared
  const { checklist, channel } = ranking
  const store = comparedIn(context)
  const question = { wave, checklist, channel }
  const before = ranking.before === null ? [] : [ranking.before.wave]
  const [parts, losses, trend, quadrant, fieldwork] = await Promise.all([
    branchesByPart(store, { ...question, kind: 'moment' }),
    lossesOfQuestions(store, question),
    trendOfWaves(store, { checklist, channel }),
    quadrantOfView(store, { ...question, by: 'criterion', importance: 'influence' }),
    fieldworkOfWaves(store, { wave: [...before, wave], checklist }),
  ])
  const revisions = ranking.waves.flatMap(({ revisions: own }) => own)
  const newest = findChecklist(store.reader, checklist, Math.max(...revisions))
  if (!parts || !losses || !trend || !quadrant || !fieldwork || !newest) return { kind: 'unknownChecklist' }
  const sheet = await reportSheet(context, wish)
  return {
    kind: 'data',
    report: {
      ...sheet,
      number: `${wave}-${checklist}`,
      bands: newest.checklist.scoring.bands,
      ranking,
      parts,
      losses,
      trend: upTo(trend, wave),
      quadrant,
      segments: await segmentsOf(context, ranking),
      fieldwork,
      actions: openActions(context, {}, sheet),
    },
  }
}

/** Waves after the one reported are no part of its report. */
function upTo(trend: NetworkReport['trend'], wave: string): NetworkReport['trend'] {
  const end = trend.waves.findIndex(({ code }) => code === wave) + 1
  return { ...trend, waves: trend.waves.slice(0, end), network: trend.network.slice(0, end) }
}

/** Each region and each format as the same ranking filtered by it; nothing where there is one of a kind. */
async function segmentsOf(context: ReportContext, ranking: RankingOfBranches): Promise<Segment[]> {
  const wave = ranking.waves.map(({ code }) => code)
  const { checklist, channel } = ranking
  const lines = [...ranking.branches, ...ranking.notEnough]
  const found: Segment[] = []
  for (const by of ['region', 'format'] as const) {
    const names = [...new Set(lines.map(line => line[by]))].sort()
    if (names.length < 2) continue
    for (const name of names) {
      const own = await rankBranches(comparedIn(context), { wave, checklist, channel, [by]: name })
      if (own) found.push({ by, name, network: own.network })
    }
  }
  return found
}
