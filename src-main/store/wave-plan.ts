import type { Plan, PlanBranch } from '../../src-shared/contract/waves.ts'
import type { PlannedVisit } from '../../src-shared/model/assignment.ts'
import { neighbouringWaves } from '../../src-shared/planning/neighbouring-waves.ts'
import { isSeen } from '../../src-shared/planning/rotation.ts'
import { listBranches } from './branches.ts'
import type { Reader } from './connection.ts'
import { listShoppers } from './shoppers.ts'
import { reading } from './together.ts'
import { listPlannedVisits } from './wave-visits.ts'
import { findWave, listWaves } from './waves.ts'

/** By branch the aliases of those who were, or will be, seen there in a wave. */
function seenIn(reader: Reader, wave: string | null): ReadonlyMap<string, ReadonlySet<string>> {
  const seen = new Map<string, Set<string>>()
  if (wave === null) return seen
  for (const visit of listPlannedVisits(reader, wave)) {
    if (!isSeen(visit)) continue
    const there = seen.get(visit.branch) ?? new Set()
    seen.set(visit.branch, there.add(visit.shopper))
  }
  return seen
}

const order = new Intl.Collator('ru', { numeric: true })
const byPlace = (a: PlanBranch, b: PlanBranch) =>
  order.compare(a.region, b.region) || order.compare(a.city, b.city) || order.compare(a.code, b.code)

/** The whole grid of a wave: its branches and others with visits in it, its shoppers likewise, and every visit. */
export function readPlan(reader: Reader, code: string): Plan | null {
  return reading(reader, 'waves.plan', () => {
    const wave = findWave(reader, code)
    if (!wave) return null
    const visits = listPlannedVisits(reader, code)
    const { before, after } = neighbouringWaves(listWaves(reader), code)
    const [seenBefore, seenAfter] = [before, after].map(other => seenIn(reader, other?.code ?? null))
    const wanted = new Map(wave.branches.map(({ id, visits: own }) => [id, own ?? wave.visits]))
    const visited = new Set(visits.map(({ branch }) => branch))
    const branches = listBranches(reader)
      .filter(({ id }) => wanted.has(id) || visited.has(id))
      .map(({ id, code: branch, name, city, region, active }) => ({
        id,
        code: branch,
        name,
        city,
        region,
        active,
        wanted: wanted.get(id) ?? 0,
        before: [...(seenBefore?.get(id) ?? [])],
        after: [...(seenAfter?.get(id) ?? [])],
      }))
      .sort(byPlace)
    return {
      wave,
      before: before?.code ?? null,
      after: after?.code ?? null,
      branches,
      shoppers: columns(reader, new Set(wave.shoppers), visits),
      visits,
    }
  })
}

function columns(
  reader: Reader,
  chosen: ReadonlySet<string>,
  visits: readonly PlannedVisit[],
): Plan['shoppers'] {
  const all = listShoppers(reader)
  const known = new Map(all.map(shopper => [shopper.alias, shopper]))
  const others = new Set(visits.map(({ shopper }) => shopper))
  for (const { id, alias } of all) if (chosen.has(id)) others.delete(alias)
  return [
    ...all
      .filter(({ id }) => chosen.has(id))
      .map(({ alias, city, active }) => ({ alias, city, active, chosen: true })),
    // Also those who are not in the list of shoppers here: visits that came from elsewhere.
    ...[...others].sort().map(alias => {
      const shopper = known.get(alias)
      return { alias, city: shopper?.city ?? '', active: shopper?.active ?? false, chosen: false }
    }),
  ]
}
