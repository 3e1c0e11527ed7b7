import type { RankingOfBranches } from '../../src-shared/model/comparison.ts'
import { checklistsMeasured } from '../store/comparison/filters.ts'
import { rankBranches } from '../store/comparison/ranking.ts'
import { comparedIn } from './compare.ts'
import type { ReportContext } from './context.ts'

export type ComparedWave =
  | { readonly kind: 'ranking'; readonly ranking: RankingOfBranches }
  /** Nothing of the wave is approved yet. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknownWave' }
  | { readonly kind: 'unknownChecklist' }
  /** One ranking is one checklist: which of these? */
  | { readonly kind: 'several'; readonly checklists: readonly string[] }

/** The ranking of a wave's branches; the checklist may be left out where the wave measured one. */
export async function compareWave(
  context: Pick<ReportContext, 'store' | 'comparison'>,
  wave: string,
  wanted: string | undefined,
): Promise<ComparedWave> {
  const measured = checklistsMeasured(context.store.reader, wave)
  if (measured === null) return { kind: 'unknownWave' }
  if (wanted === undefined && measured.length > 1) return { kind: 'several', checklists: measured }
  const checklist = wanted ?? measured[0]
  if (checklist === undefined) return { kind: 'nothing' }
  const ranking = await rankBranches(comparedIn(context), { wave, checklist })
  if (ranking === null) return { kind: 'unknownChecklist' }
  return ranking.network.visits === 0 ? { kind: 'nothing' } : { kind: 'ranking', ranking }
}
