import { criteria, channels, levels } from '../../../src-shared/model/closed-lists.ts'
import type { StandardLine } from './standard-line.ts'

export const facets = ['industry', 'moment', 'criterion', 'level', 'channel', 'segment', 'status'] as const
export type Facet = (typeof facets)[number]

/** What the list shows; null in a facet: whatever it is. */
export type Filters = Readonly<Record<Facet, string | null>> & {
  readonly query: string
  /** Only those whose day of review has passed. */
  readonly overdue: boolean
}

export const noFilters: Filters = {
  query: '',
  industry: null,
  moment: null,
  criterion: null,
  level: null,
  channel: null,
  segment: null,
  status: 'active',
  overdue: false,
}

/** In the address, for a facet that by itself is narrowed: whatever it is. */
const whatever = 'all'

/** Reads the filters out of an address; what is not there is as at first. */
export function readFilters(address: URLSearchParams): Filters {
  const chosen = (facet: Facet) => {
    const value = address.get(facet)
    return value === null ? noFilters[facet] : value === whatever ? null : value
  }
  return {
    query: address.get('q') ?? '',
    overdue: address.has('overdue'),
    industry: chosen('industry'),
    moment: chosen('moment'),
    criterion: chosen('criterion'),
    level: chosen('level'),
    channel: chosen('channel'),
    segment: chosen('segment'),
    status: chosen('status'),
  }
}

/** Writes the filters into an address, leaving out what is as at first; '' or begins with `?`. */
export function filtersAddress(filters: Filters): string {
  const address = new URLSearchParams()
  if (filters.query.trim() !== '') address.set('q', filters.query)
  for (const facet of facets) {
    if (filters[facet] !== noFilters[facet]) address.set(facet, filters[facet] ?? whatever)
  }
  if (filters.overdue) address.set('overdue', '1')
  const text = address.toString()
  return text === '' ? '' : `?${text}`
}

/** Whether anything is narrowed besides what is so at first. */
export function isNarrowed(filters: Filters): boolean {
  return filtersAddress(filters) !== ''
}

/** With one facet chosen; moments belong to an industry, so another industry forgets the moment. */
export function withFacet(filters: Filters, facet: Facet, value: string | null): Filters {
  return { ...filters, ...(facet === 'industry' ? { moment: null } : {}), [facet]: value }
}

/** What a line has in a facet. */
export function facetOf(line: StandardLine, facet: Facet): string {
  if (facet === 'moment') return line.standard.moment.code
  if (facet === 'industry' || facet === 'status') return line[facet]
  return line.standard[facet]
}

/** Whether the day of review has passed; nobody reviews a retired standard. `today` is YYYY-MM-DD. */
export function isOverdue(line: StandardLine, today: string): boolean {
  const { reviewBy } = line.standard
  return reviewBy !== undefined && reviewBy < today && line.status !== 'retired'
}

/** The lines that pass every filter; `found` holds the codes that answer the query, null for all of them. */
export function filterLines(
  lines: readonly StandardLine[],
  filters: Filters,
  found: ReadonlySet<string> | null,
  today: string,
  except?: Facet,
): StandardLine[] {
  const asked = facets.filter(facet => facet !== except && filters[facet] !== null)
  return lines.filter(
    line =>
      asked.every(facet => facetOf(line, facet) === filters[facet]) &&
      (!filters.overdue || isOverdue(line, today)) &&
      (found === null || found.has(line.standard.code)),
  )
}

const orders: Partial<Record<Facet, readonly string[]>> = {
  criterion: criteria,
  level: levels,
  channel: channels,
  status: ['active', 'draft', 'retired'],
}

/** The values a facet can take among these lines, in the order of their list, each with how many lines have it. */
export function facetCounts(lines: readonly StandardLine[], facet: Facet): [value: string, count: number][] {
  const counts = new Map<string, number>((orders[facet] ?? []).map(value => [value, 0]))
  for (const line of lines) {
    const value = facetOf(line, facet)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
}
