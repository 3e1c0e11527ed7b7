import type { ComparisonFilters, ComparisonQuestion } from '../../../src-shared/model/comparison.ts'
import type { Filters } from './compare-address.ts'
import type { Mark } from './mark.ts'

/** What every section of the comparison gets. */
export interface SectionProps {
  /** Ready to be asked; its wave, or waves, and its checklist are known to exist. */
  readonly question: ComparisonQuestion
  /** As in the address, the waves and the checklist filled in. */
  readonly filters: Filters
  /** What can be chosen. */
  readonly known: ComparisonFilters
  /** Writes a part of the filters into the address, so that Back leads to what was shown before. */
  readonly change: (part: Partial<Filters>) => void
  /** The address of the list of visits behind a mark. */
  readonly visitsAt: (mark: Mark) => string
}
