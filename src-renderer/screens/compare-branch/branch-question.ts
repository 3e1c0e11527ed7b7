import type { BranchPage, BranchPageQuestion } from '../../../src-shared/model/comparison/branch-page.ts'
import type { ComparisonFilters, RankingQuestion } from '../../../src-shared/model/comparison.ts'
import { checklistsFitting, filtersAddress, noFilters, type Filters } from '../compare/compare-address.ts'
import { visitsAddress, type Mark } from '../compare/mark.ts'

/** What is asked of a branch: of the filters those that mean something here, and of several waves the newest. */
export function branchQuestion(
  branch: string,
  filters: Filters,
  known: Pick<ComparisonFilters, 'waves' | 'checklists'>,
): BranchPageQuestion {
  const fitting = checklistsFitting(filters, known)
  const checklist = fitting.find(code => code === filters.checklist)
  const wave = known.waves.find(
    ({ code, checklists }) =>
      filters.waves.includes(code) && (checklist === undefined || checklists.includes(checklist)),
  )
  return {
    branch,
    ...(checklist !== undefined && { checklist }),
    ...(checklist !== undefined && filters.channel !== null && { channel: filters.channel }),
    // Without a checklist the wave might be one that the branch's own was not measured in.
    ...(checklist !== undefined && wave !== undefined && { wave: wave.code }),
  }
}

/** The ranking that the wave's score, place and change are taken from: the whole network, as in the PDF. */
export function standingQuestion(
  { checklist, channel }: Pick<BranchPage, 'checklist' | 'channel'>,
  wave: string,
  { since }: Pick<Filters, 'since'>,
  known: Pick<ComparisonFilters, 'waves'>,
): RankingQuestion {
  const from = known.waves.find(({ code }) => code === since && code !== wave)
  return { wave, checklist, channel, ...(from !== undefined && { since: from.code }) }
}

/** The visits behind a mark of the page: of its checklist and wave, whatever else narrows the comparison. */
export function behindOf(
  { checklist, channel, wave }: Pick<BranchPage, 'checklist' | 'channel' | 'wave'>,
  mark: Mark,
): string {
  const waves = wave === null ? [] : [wave]
  return visitsAddress(filtersAddress({ ...noFilters, waves, checklist, channel }), mark)
}
