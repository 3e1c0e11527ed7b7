import type { RankingOfBranches, RankingQuestion } from '../../src-shared/model/comparison.ts'
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

/** What the ranking is asked; the checklist may be left out where the waves measured one. */
export type WaveQuestion = Omit<RankingQuestion, 'checklist'> & { readonly checklist?: string | undefined }

/** The ranking of a wave's branches. */
export async function compareWave(
  context: Pick<ReportContext, 'store' | 'comparison'>,
  question: WaveQuestion,
): Promise<ComparedWave> {
  const measured = new Set<string>()
  for (const wave of [question.wave].flat()) {
    const own = checklistsMeasured(context.store.reader, wave)
    if (own === null) return { kind: 'unknownWave' }
    for (const code of own) measured.add(code)
  }
  const [only, ...others] = measured
  const wanted = question.checklist
  if (wanted === undefined && others.length > 0) return { kind: 'several', checklists: [...measured] }
  const checklist = wanted ?? only
  if (checklist === undefined) return { kind: 'nothing' }
  const ranking = await rankBranches(comparedIn(context), { ...question, checklist })
  if (ranking === null) return { kind: 'unknownChecklist' }
  return ranking.network.visits === 0 ? { kind: 'nothing' } : { kind: 'ranking', ranking }
}
