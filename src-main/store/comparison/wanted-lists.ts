import { impressionKinds } from '../../../src-shared/statistics/impression-kind.ts'
import type { CountedKind } from './counted.ts'
import type { InCommon, InCommonJob } from './in-common-job.ts'
import { addTallied, type TallyInCommon } from './tally-in-common.ts'

export type Lists = Pick<InCommon, 'rows' | 'moods' | 'standards' | 'impressions' | 'percents'>
export type WaveTally = { readonly code: string; readonly tally: TallyInCommon }

export const noLists: Lists = { rows: [], moods: [], standards: [], impressions: [], percents: [] }

type Asked = Pick<InCommonJob, 'kind' | 'branches' | 'merged'>

/** What of the tallies is asked for: what crosses to the other thread is read there again. */
export function wantedLists({ kind, branches, merged }: Asked, waves: readonly WaveTally[]): Lists {
  const among = branches === null ? null : new Set(branches)
  const here = (branch: string) => among === null || among.has(branch)
  const each = <Value, Line>(
    of: (tally: TallyInCommon) => ReadonlyMap<string, Value>,
    lines: (place: { readonly wave: string; readonly branch: string }, value: Value) => readonly Line[],
  ): Line[] =>
    waves.flatMap(({ code, tally }) =>
      [...of(tally)].flatMap(([branch, value]) => (here(branch) ? lines({ wave: code, branch }, value) : [])),
    )
  switch (kind) {
    case 'percent':
      return {
        ...noLists,
        percents: each(
          tally => tally.percents(),
          (place, units) => [{ ...place, units: [...units] }],
        ),
      }
    case 'impression':
      return {
        ...noLists,
        impressions: each(
          tally => tally.impressions(),
          (place, counts) =>
            impressionKinds.map(impression => ({
              ...place,
              kind: impression,
              counts: [...counts[impression]],
            })),
        ),
      }
    case 'standard':
      return {
        ...noLists,
        standards: each(
          tally => tally.standards(),
          (place, shares) => [...shares].map(([standard, share]) => ({ ...place, standard, ...share })),
        ),
      }
    case 'total':
    case 'moment':
    case 'criterion':
    case 'level':
    case 'question':
      return {
        ...noLists,
        rows: waves.flatMap(wave => rowsOf(wave, kind, here, merged)),
        moods:
          kind !== 'question'
            ? []
            : each(
                tally => tally.moods(),
                (place, moods) => [{ ...place, ...moods }],
              ),
      }
  }
}

function rowsOf(
  { code, tally }: WaveTally,
  kind: CountedKind,
  here: (branch: string) => boolean,
  merged: boolean,
): Lists['rows'] {
  const rows = tally.tallied(kind).filter(({ branch }) => here(branch))
  if (!merged) return rows.map(row => ({ wave: code, ...row }))
  return [...Map.groupBy(rows, ({ part }) => part).values()].map(own => ({
    wave: code,
    ...addTallied(own),
    branch: '',
  }))
}
