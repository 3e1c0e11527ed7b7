import { filtersAddress, noFilters, type Filters } from './list-filters.ts'

let last: Filters = noFilters

/** Keeps what the list showed, so that the way back leads to the same place. */
export function rememberList(filters: Filters): void {
  last = filters
}

/** The address of the list as it was left. */
export function listAddress(): string {
  return `/standards${filtersAddress(last)}`
}

/** The industry the list was narrowed to: a new standard is most likely one of it. */
export function lastIndustry(): string | null {
  return last.industry
}
