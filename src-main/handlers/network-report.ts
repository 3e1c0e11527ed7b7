import { translator } from '../../src-shared/messages/translator.ts'
import type { NetworkReportWish } from '../../src-shared/contract/network-report.ts'
import type { RankingQuestion } from '../../src-shared/model/comparison.ts'
import { deviceKey } from '../exchange/device-key.ts'
import type { NetworkReport, Segment } from '../reports/network-report.ts'
import { networkAttachmentOf } from '../reports/pool.ts'
import { findChecklist } from '../store/checklists.ts'
import { criticalFailures } from '../store/comparison/critical-failures.ts'
import { fieldworkOfWaves } from '../store/comparison/fieldwork.ts'
import { indicesOfBranches } from '../store/comparison/indices.ts'
import { lossesOfQuestions } from '../store/comparison/losses.ts'
import { branchesByPart } from '../store/comparison/parts.ts'
import { quadrantOfView } from '../store/comparison/quadrant.ts'
import { rankBranches } from '../store/comparison/ranking.ts'
import { trendOfWaves } from '../store/comparison/trend.ts'
import { ratingsBesideAudits } from '../store/rating-comparison.ts'
import { comparedIn } from './compare.ts'
import { compareWave } from './compare-wave.ts'
import type { MadeReport, NoReport } from './compared-for-reports.ts'
import type { ReportContext } from './context.ts'
import { openActions } from './report-actions.ts'
import { pdfName, reportSheet } from './report-sheet.ts'

/** The comparison of the network's branches. */
export async function networkReport(
  context: ReportContext,
  wish: NetworkReportWish,
): Promise<MadeReport | NoReport> {
  const data = await networkReportData(context, wish)
  if (data.kind !== 'data') return data
  const { report } = data
  const key = deviceKey(context.store.folder)
  const attachment = networkAttachmentOf(report)
  const seal = { attachment, signature: key.sign(attachment), publicKey: key.publicKey }
  const pdf = await context.reports().network(report, seal)
  const { checklist } = report.ranking
  const { region, city, format } = wish
  const wave = [...[wish.wave].flat(), ...[region, city, format].filter(one => one !== undefined)].join(' ')
  return {
    kind: 'made',
    pdf,
    name: pdfName(translator(wish.lang)('networkReport.file', { wave, checklist })),
  }
}

/** Every figure of it, from the functions behind the screen's procedures. */
export async function networkReportData(
  context: ReportContext,
  wish: NetworkReportWish,
): Promise<{ readonly kind: 'data'; readonly report: NetworkReport } | NoReport> {
  const { lang, paper, privacy, since, ...wanted } = wish
  const compared = await compareWave(context, { ...wanted, since })
  if (compared.kind !== 'ranking') return compared
  const { ranking } = compared
  const { checklist, channel } = ranking
  const store = comparedIn(context)
  // Changes of the ranking alone are counted from a wave of one's choice.
  const { wave, ...filters } = { ...wanted, checklist, channel }
  const question = { wave, ...filters }
  const waves = ranking.waves.map(({ code }) => code)
  const before = ranking.before === null ? [] : [ranking.before.wave]
  const { region, city, format, tags } = filters
  const [critical, parts, losses, trend, quadrant, indices, ratings, fieldwork] = await Promise.all([
    criticalFailures(store, question),
    branchesByPart(store, { ...question, kind: 'moment' }),
    lossesOfQuestions(store, question),
    trendOfWaves(store, filters),
    quadrantOfView(store, { ...question, by: 'criterion', importance: 'influence' }),
    indicesOfBranches(store, question),
    ratingsBesideAudits(store, question),
    fieldworkOfWaves(store, {
      wave: [...new Set([...before, ...waves])],
      checklist,
      region,
      city,
      format,
      tags,
    }),
  ])
  const revisions = ranking.waves.flatMap(({ revisions: own }) => own)
  const newest = findChecklist(store.reader, checklist, Math.max(...revisions))
  if (
    !critical ||
    !parts ||
    !losses ||
    !trend ||
    !quadrant ||
    !indices ||
    !ratings ||
    !fieldwork ||
    !newest
  ) {
    return { kind: 'unknownChecklist' }
  }
  const sheet = await reportSheet(context, { lang, paper, privacy })
  const lines = [...ranking.branches, ...ranking.notEnough]
  const some = [region, city, format].some(one => one !== undefined) || (tags ?? []).length > 0
  return {
    kind: 'data',
    report: {
      ...sheet,
      number: `${waves.join('+')}-${checklist}`,
      filters: { segment: filters.segment, region, city, format, tags },
      bands: newest.checklist.scoring.bands,
      ranking,
      critical,
      parts,
      losses,
      trend: upTo(trend, waves.at(-1)),
      quadrant,
      indices,
      ratings,
      segments: await segmentsOf(context, question, lines),
      fieldwork,
      actions: openActions(context, some ? { branches: lines.map(({ branch }) => branch) } : {}, sheet),
    },
  }
}

/** Waves after the one reported are no part of its report. */
function upTo(trend: NetworkReport['trend'], wave: string | undefined): NetworkReport['trend'] {
  const end = trend.waves.findIndex(({ code }) => code === wave) + 1
  return { ...trend, waves: trend.waves.slice(0, end), network: trend.network.slice(0, end) }
}

/** Each region and each format as the same ranking filtered by it; nothing where there is one of a kind. */
async function segmentsOf(
  context: ReportContext,
  question: RankingQuestion,
  lines: readonly { readonly region: string; readonly format: string }[],
): Promise<Segment[]> {
  const found: Segment[] = []
  for (const by of ['region', 'format'] as const) {
    const names = [...new Set(lines.map(line => line[by]))].sort()
    if (names.length < 2) continue
    for (const name of names) {
      const own = await rankBranches(comparedIn(context), { ...question, [by]: name })
      if (own) found.push({ by, name, network: own.network })
    }
  }
  return found
}
