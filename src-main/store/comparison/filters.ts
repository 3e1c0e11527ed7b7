import { channels } from '../../../src-shared/model/closed-lists.ts'
import type { ComparisonFilters } from '../../../src-shared/model/comparison.ts'
import { listBranches } from '../branches.ts'
import { listChecklists } from '../checklists.ts'
import type { Reader } from '../connection.ts'
import { reading } from '../together.ts'
import { listWaves } from '../waves.ts'

/** Which revisions count in which waves: a probe of the sums' key for each pair. */
export const measuredPairsSql = `SELECT w.code AS wave, c.code AS checklist, c.channel, c.segment FROM wave w CROSS JOIN checklist c
  WHERE EXISTS (SELECT 1 FROM aggregate g WHERE g.wave_id = w.id AND g.checklist_id = c.id AND g.kind = 'total')
  ORDER BY c.code`

type Pair = {
  readonly wave: string
  readonly checklist: string
  readonly channel: string
  readonly segment: string
}

/** Codes of the checklists that were measured in a wave; null: no such wave. */
export function checklistsMeasured(reader: Reader, wave: string): string[] | null {
  const found = comparisonFilters(reader).waves.find(({ code }) => code === wave)
  return found?.checklists ?? null
}

/** What can be compared. */
export function comparisonFilters(reader: Reader): ComparisonFilters {
  return reading(reader, 'comparison.filters', () => {
    const pairs = reader.sql<Pair>(measuredPairsSql).all()
    const measured = new Set(pairs.map(({ checklist }) => checklist))
    const checklists = listChecklists(reader)
      .filter(({ code }) => measured.has(code))
      .map(({ code, title, industry, channel, segment }) => ({ code, title, industry, channel, segment }))
    const branches = listBranches(reader)
    return {
      waves: listWaves(reader).map(({ code, title, from, to, pilot }) => ({
        code,
        title,
        from,
        to,
        pilot,
        checklists: distinct(pairs.filter(({ wave }) => wave === code).map(({ checklist }) => checklist)),
      })),
      checklists,
      channels: channels.filter(each => pairs.some(({ channel }) => channel === each)),
      segments: distinct(pairs.map(({ segment }) => segment)),
      regions: distinct(branches.map(({ region }) => region)),
      cities: distinct(branches.map(({ city }) => city)),
      formats: distinct(branches.map(({ format }) => format)),
      tags: distinct(branches.flatMap(({ tags }) => tags)),
    }
  })
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter(value => value !== '').sort()
}
