import { useDeferredValue, useMemo } from 'react'
import { useBuilder } from '../builder-context.ts'
import { useLibrary, type StandardLine } from '../news/use-standards.ts'
import { useLibraryState } from './library-state.ts'
import { firstOf, indexOfStandards, shownStandards, usable, type StandardGroup } from './shown-standards.ts'

/** So many are drawn at most. */
const most = 200

export interface ShownStandards {
  readonly usable: readonly StandardLine[]
  readonly groups: readonly StandardGroup[]
  /** The same in one row. */
  readonly lines: readonly StandardLine[]
  /** How many answer and are not drawn. */
  readonly more: number
  readonly industry: string | null
  readonly moment: string | null
  readonly active: StandardLine | undefined
}

/** What the library's panel shows: by words, industry (at first that of the checklist) and moment. */
export function useShownStandards(): ShownStandards {
  const { lines: every } = useLibrary()
  const own = useBuilder(state => state.draft.industry)
  const journey = useBuilder(state => state.draft.moments.map(({ code }) => code).join(' '))
  const { query, industry: chosen, moment, active } = useLibraryState()
  const sought = useDeferredValue(query)
  const lines = useMemo(() => usable(every), [every])
  const index = useMemo(() => indexOfStandards(lines), [lines])
  const usual = own !== undefined && lines.some(line => line.industry === own) ? own : null
  const industry = chosen === undefined ? usual : chosen
  return useMemo(() => {
    const found = shownStandards(lines, index, {
      query: sought,
      industry,
      moment,
      journey: journey.split(' '),
    })
    const groups = firstOf(found, most)
    const shown = groups.flatMap(group => group.lines)
    const count = found.reduce((sum, group) => sum + group.lines.length, 0)
    return {
      usable: lines,
      groups,
      lines: shown,
      more: count - shown.length,
      industry,
      moment,
      active: shown.find(({ standard }) => standard.code === active) ?? shown[0],
    }
  }, [lines, index, sought, industry, moment, journey, active])
}
