import type { ComparisonFilters, ComparisonQuestion } from '../../../src-shared/model/comparison.ts'
import { partKindSchema } from '../../../src-shared/model/comparison.ts'
import { channelSchema } from '../../../src-shared/model/closed-lists.ts'
import { z } from '../../../src-shared/model/zod.ts'

/** The views of the screen, in the order of their tabs. */
export const views = [
  'ranking',
  'heat',
  'trend',
  'losses',
  'quadrant',
  'impressions',
  'ratings',
  'distribution',
  'fieldwork',
  'versus',
] as const
export type View = (typeof views)[number]

const word = z.string().min(1).max(200)
const choice = word.nullable().catch(null)
const choices = z.array(word).max(100).catch([])

const filtersSchema = z.object({
  /** Codes; none: the newest wave with approved visits. */
  waves: choices,
  /** Code of the wave that changes are counted from; null: the one before. */
  since: choice,
  checklist: choice,
  channel: channelSchema.nullable().catch(null),
  segment: choice,
  region: choice,
  city: choice,
  format: choice,
  tags: choices,
  view: z.enum(views).catch('ranking'),
  /** Columns of the heat map. */
  part: partKindSchema.catch('moment'),
  /** What a view picked for itself: branches beside the network, sides of a comparison. Another view begins without. */
  picked: choices,
})
/** What the address says; nothing is checked against what there is. */
export type Filters = Readonly<z.infer<typeof filtersSchema>>

export const noFilters: Filters = filtersSchema.parse({})

/** Reads the filters out of an address; what is not there, or not understood, is as at first. */
export function readFilters(address: URLSearchParams): Filters {
  return filtersSchema.parse({
    ...Object.fromEntries(address),
    waves: address.getAll('wave'),
    tags: address.getAll('tag'),
    picked: address.getAll('pick'),
  })
}

/** Writes the filters into an address, leaving out what is as at first; '' or begins with `?`. */
export function filtersAddress(filters: Filters): string {
  const address = new URLSearchParams()
  const { waves, tags, picked, view, part, ...single } = filters
  for (const wave of waves) address.append('wave', wave)
  for (const [name, value] of Object.entries(single)) if (value !== null) address.set(name, value)
  for (const tag of tags) address.append('tag', tag)
  if (view !== noFilters.view) address.set('view', view)
  if (part !== noFilters.part) address.set('part', part)
  for (const code of picked) address.append('pick', code)
  const text = address.toString()
  return text === '' ? '' : `?${text}`
}

/** What is compared after all: the filters with what they leave open filled in. */
export interface Compared {
  readonly filters: Filters
  readonly question: ComparisonQuestion
}

/** The question the filters ask of what there is; null: nothing was measured that fits them. */
export function comparedBy(filters: Filters, known: ComparisonFilters): Compared | null {
  const fitting = checklistsFitting(filters, known)
  const wanted = fitting.some(code => code === filters.checklist) ? filters.checklist : null
  const measured = known.waves.filter(({ checklists }) =>
    checklists.some(code => (wanted === null ? fitting.includes(code) : code === wanted)),
  )
  const asked = measured.filter(({ code }) => filters.waves.includes(code))
  // A wave that the checklist was not measured in gives an empty ranking, which says so; another wave would mislead.
  const chosen = filters.waves.length > 0 ? asked : measured.slice(0, 1)
  const checklist = wanted ?? fitting.find(code => chosen.some(({ checklists }) => checklists.includes(code)))
  if (checklist === undefined || chosen.length === 0) return null
  const waves = chosen.map(({ code }) => code)
  const [only] = waves
  const since = known.waves.find(({ code }) => code === filters.since && !waves.includes(code))?.code ?? null
  const { channel, segment, region, city, format, tags } = filters
  return {
    filters: { ...filters, waves, since, checklist },
    question: {
      wave: waves.length === 1 && only !== undefined ? only : waves,
      checklist,
      ...(channel !== null && { channel }),
      ...(segment !== null && { segment }),
      ...(region !== null && { region }),
      ...(city !== null && { city }),
      ...(format !== null && { format }),
      ...(tags.length > 0 && { tags: [...tags] }),
    },
  }
}

/** Codes of the checklists that the channel and the segment leave. */
export function checklistsFitting(
  { channel, segment }: Pick<Filters, 'channel' | 'segment'>,
  known: Pick<ComparisonFilters, 'checklists'>,
): string[] {
  return known.checklists
    .filter(
      one => (channel === null || one.channel === channel) && (segment === null || one.segment === segment),
    )
    .map(({ code }) => code)
}

/** The page of a branch, with what it is compared by. */
export function branchAddress(branch: string, filters: Filters): string {
  const { view, part, picked } = noFilters
  return `/compare/branch/${encodeURIComponent(branch)}${filtersAddress({ ...filters, view, part, picked })}`
}
