import { channelSchema, type Channel } from '../../../src-shared/model/closed-lists.ts'
import type { Branch } from '../../../src-shared/model/branch.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { ComparedView } from '../../../src-shared/model/comparison.ts'
import { listBranches } from '../branches.ts'
import type { Reader } from '../connection.ts'
import { readOrganisation } from '../organisation.ts'
import { pinnedChecklist } from '../pinned-checklist.ts'
import { reading } from '../together.ts'
import { fromUnits } from '../units.ts'

export type ViewWave = {
  readonly code: string
  readonly title: string
  readonly from: string
  readonly to: string
  /** Revisions of the checklist that its counted visits used, ascending. */
  readonly revisions: readonly number[]
}

/** What a comparison is about, resolved: which waves, which revisions of which checklist, which branches. */
export type View = {
  readonly checklist: string
  readonly channel: Channel
  /** The oldest first. */
  readonly waves: readonly ViewWave[]
  /** What changes are counted from: the wave asked for, or the one before in which the same was measured. */
  readonly before: ViewWave | null
  /** Those in view, by code; `filtered`: there are others. */
  readonly branches: ReadonlyMap<string, Branch>
  readonly filtered: boolean
  /** Inner keys of the revisions, by number. */
  readonly keys: ReadonlyMap<number, number>
  /** The newest revision that was measured in view, or the newest of all. */
  readonly newest: Checklist
  /** Percent. */
  readonly target: number
}

export type BranchFilter = {
  readonly region?: string | undefined
  readonly city?: string | undefined
  readonly format?: string | undefined
  /** Every one of them. */
  readonly tags?: readonly string[] | undefined
}

export type ViewQuestion = BranchFilter & {
  /** Without it every wave in which the checklist was measured. */
  readonly waves?: readonly string[] | undefined
  /** Code of the wave to count changes from; without it the wave before. */
  readonly since?: string | undefined
  readonly checklist: string
  readonly channel?: Channel | undefined
  readonly segment?: string | undefined
}

type WaveRow = Omit<ViewWave, 'revisions'> & { readonly key: number; readonly target: number | null }
type RevisionRow = {
  readonly key: number
  readonly revision: number
  readonly channel: string
  readonly segment: string
}

/** Whether anything of a revision counts in a wave: one probe of the sums' key. */
export const measuredSql = `SELECT 1 FROM aggregate WHERE wave_id = ? AND checklist_id = ? AND kind = 'total' LIMIT 1`

/** null: no such wave or checklist. */
export function viewOf(reader: Reader, question: ViewQuestion): View | null {
  return reading(reader, 'comparison.view', () => {
    const revisions = reader
      .sql<RevisionRow>(
        'SELECT id AS key, revision, channel, segment FROM checklist WHERE code = ? ORDER BY revision',
      )
      .all(question.checklist)
    const waves = reader
      .sql<WaveRow>(
        `SELECT id AS key, code, title, from_date AS "from", to_date AS "to", target FROM wave ORDER BY from_date, code`,
      )
      .all()
    const wanted = question.waves === undefined ? null : new Set(question.waves)
    const chosen = wanted === null ? waves : waves.filter(({ code }) => wanted.has(code))
    if (revisions.length === 0 || (wanted !== null && chosen.length < wanted.size)) return null
    const probe = reader.sql(measuredSql)
    const measured = (wave: WaveRow, among: readonly RevisionRow[]) =>
      among.filter(({ key }) => probe.get(wave.key, key) !== undefined)
    const ofSegment = revisions.filter(
      ({ segment }) => question.segment === undefined || segment === question.segment,
    )
    const used = ofSegment.filter(({ key }) => chosen.some(wave => probe.get(wave.key, key) !== undefined))
    const channel =
      question.channel ?? channelSchema.parse((used.at(-1) ?? ofSegment.at(-1) ?? revisions.at(-1))?.channel)
    const ofChannel = ofSegment.filter(one => one.channel === channel)
    const withRevisions = (wave: WaveRow): ViewWave => {
      const { code, title, from, to } = wave
      return { code, title, from, to, revisions: measured(wave, ofChannel).map(({ revision }) => revision) }
    }
    const since = question.since === undefined ? null : waves.find(({ code }) => code === question.since)
    if (since === undefined || (since !== null && chosen.includes(since))) return null
    const inView = chosen.map(withRevisions).filter(wave => wanted !== null || wave.revisions.length > 0)
    const newest =
      ofChannel.findLast(({ revision }) => inView.some(wave => wave.revisions.includes(revision))) ??
      revisions.at(-1)
    return {
      checklist: question.checklist,
      channel,
      waves: inView,
      before: since ? withRevisions(since) : waveBefore(waves, chosen, withRevisions),
      branches: branchesOf(reader, question),
      filtered: isFiltered(question),
      keys: new Map(ofChannel.map(({ revision, key }) => [revision, key])),
      newest: pinnedChecklist(reader, newest?.key ?? 0).checklist,
      target: targetOf(
        reader,
        chosen.filter(({ code }) => inView.some(wave => wave.code === code)),
      ),
    }
  })
}

/** The part of a view that travels. */
export function viewed({ waves, checklist, channel, newest }: View): ComparedView {
  return {
    waves: waves.map(wave => ({ ...wave, revisions: [...wave.revisions] })),
    checklist,
    title: newest.title,
    channel,
  }
}

/** Highest percent there can be. */
export function ceilingOf({ newest }: View): number {
  return newest.scoring.bonusCap ? 100 : Infinity
}

/** null where several waves are in view, or there is none before. */
function waveBefore(
  waves: readonly WaveRow[],
  [wave, ...others]: readonly WaveRow[],
  withRevisions: (wave: WaveRow) => ViewWave,
): ViewWave | null {
  if (wave === undefined || others.length > 0) return null
  const place = waves.indexOf(wave)
  for (const earlier of waves.slice(0, place).reverse()) {
    const found = withRevisions(earlier)
    if (found.revisions.length > 0) return found
  }
  return null
}

export function branchesOf(
  reader: Reader,
  { region, city, format, tags = [] }: BranchFilter,
): ReadonlyMap<string, Branch> {
  const fits = (wanted: string | undefined, found: string) => wanted === undefined || wanted === found
  return new Map(
    listBranches(reader)
      .filter(branch => fits(region, branch.region) && fits(city, branch.city) && fits(format, branch.format))
      .filter(branch => tags.every(tag => branch.tags.includes(tag)))
      .map(branch => [branch.code, branch]),
  )
}

function isFiltered({ region, city, format, tags = [] }: BranchFilter): boolean {
  return [region, city, format].some(each => each !== undefined) || tags.length > 0
}

/** Of the newest wave, or the organisation's own. */
function targetOf(reader: Reader, waves: readonly WaveRow[]): number {
  const own = waves.at(-1)?.target ?? null
  return own === null ? readOrganisation(reader).target : fromUnits(own)
}
