import type { Branch } from '../../src-shared/model/branch.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type {
  ComparedBranchLine,
  PartsOfBranches,
  RankingOfBranches,
} from '../../src-shared/model/comparison.ts'
import type { BothSides } from '../../src-shared/model/rating-comparison.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { LeaveBehind } from '../reports/leave-behind.ts'
import { listBranches } from '../store/branches.ts'
import { findChecklist } from '../store/checklists.ts'
import { branchesByPart } from '../store/comparison/parts.ts'
import { ratingsBesideAudits } from '../store/rating-comparison.ts'
import { comparedIn } from './compare.ts'
import { compareWave, type ComparedWave } from './compare-wave.ts'
import type { ReportContext } from './context.ts'
import { standingOut } from './standing-out.ts'

/** Why there is no report. */
export type NoReport =
  | Exclude<ComparedWave, { readonly kind: 'ranking' }>
  | { readonly kind: 'unknownBranch' }

export interface MadeReport {
  readonly kind: 'made'
  readonly pdf: Uint8Array
  readonly name: string
}

/** What the reports of all branches of a wave have in common: gathered once for many. */
export interface ComparedForReports {
  readonly kind: 'compared'
  readonly ranking: RankingOfBranches
  readonly newest: Checklist
  readonly questions: PartsOfBranches
  /** Customers' own ratings beside the audits, by branch. */
  readonly ratings: ReadonlyMap<string, readonly BothSides[]>
  readonly branches: ReadonlyMap<string, Branch>
}

/** The figures of a wave, as the screen's procedures answer them; the checklist may be left out where there is one. */
export async function comparedForReports(
  context: ReportContext,
  wave: string,
  wanted: string | undefined,
): Promise<ComparedForReports | NoReport> {
  const compared = await compareWave(context, { wave, checklist: wanted })
  if (compared.kind !== 'ranking') return compared
  const { ranking } = compared
  const { checklist } = ranking
  const { reader } = context.store
  const revisions = ranking.waves.flatMap(({ revisions: own }) => own)
  const newest = findChecklist(reader, checklist, revisions.length > 0 ? Math.max(...revisions) : undefined)
  const questions = await branchesByPart(comparedIn(context), { wave, checklist, kind: 'question' })
  const ratings = await ratingsBesideAudits(comparedIn(context), { wave, checklist })
  if (newest === null || questions === null || ratings === null) return { kind: 'unknownChecklist' }
  return {
    kind: 'compared',
    ranking,
    newest: newest.checklist,
    questions,
    ratings: new Map(ratings.branches.map(({ branch, parts }) => [branch, parts])),
    branches: new Map(listBranches(reader).map(branch => [branch.code, branch])),
  }
}

/** A branch's line of the ranking; null where it has no counted visit. */
export function lineOf({ ranking }: ComparedForReports, branch: string): ComparedBranchLine | null {
  const lines = [...ranking.branches, ...ranking.notEnough]
  return lines.find(one => one.branch === branch && one.n > 0) ?? null
}

/** What the page for the wall and the branch report say alike. */
export function branchFacts(
  compared: ComparedForReports,
  { code, name, city, address, region, format }: Branch,
  lang: Language,
): Pick<LeaveBehind, 'branch' | 'view' | 'bands' | 'standing'> {
  const { ranking, newest, questions } = compared
  const { waves, checklist, title, channel, target } = ranking
  return {
    branch: { code, name, city, address, region, format },
    view: { waves, checklist, title, channel },
    bands: newest.scoring.bands,
    standing: standingOut({ newest, questions, target }, code, lang),
  }
}
