import type { VisitBehind } from '../../../src-shared/model/comparison/visits.ts'
import type { Reader } from '../connection.ts'
import type { PartKind } from '../scores.ts'
import { reading } from '../together.ts'
import { fromUnits } from '../units.ts'

type Row = Omit<VisitBehind, 'percent' | 'raw' | 'part' | 'appeal' | 'date'> & {
  readonly percent: number | null
  readonly raw: number | null
  readonly partPercent: number | null
  readonly partRaw: number | null
  readonly appeal: number
  readonly started: string | null
  readonly begun: string
}

export type PartOfVisit = { readonly kind: PartKind; readonly part: string }

const columns = `a.uid AS id, a.number, w.code AS wave, b.code AS branch, b.name AS branchName, c.revision,
  a.begun_at AS begun, (SELECT min(json_extract(value, '$.startedAt')) FROM json_each(a.visit, '$.contacts')) AS started,
  a.shopper, s.percent, s.raw_percent AS raw, a.band, s.revision AS score,
  EXISTS (SELECT 1 FROM appeal l WHERE l.audit_id = a.id AND l.decided_at IS NULL) AS appeal`

const tables = `FROM audit a CROSS JOIN wave w ON w.id = a.wave_id CROSS JOIN branch b ON b.id = a.branch_id
  CROSS JOIN checklist c ON c.id = a.checklist_id CROSS JOIN score s ON s.audit_id = a.id
  AND s.revision = (SELECT max(revision) FROM score WHERE audit_id = a.id)
  CROSS JOIN score_part p ON p.score_id = s.id AND p.kind = ? AND p.part = ?`

const select = `SELECT ${columns}, p.percent AS partPercent, p.raw_percent AS partRaw ${tables}`

/** Of a wave, by its index; and of one branch in it, by that of the branch. Bound: kind, part, wave, keys, branches, most. */
export const ofWaveSql = `${select} WHERE a.wave_id = (SELECT id FROM wave WHERE code = ?) AND +a.status = 'approved'
  AND +a.checklist_id IN (SELECT value FROM json_each(?)) AND b.code IN (SELECT value FROM json_each(?))
  ORDER BY a.begun_at DESC LIMIT ?`
export const ofBranchSql = `${select} WHERE +a.wave_id = (SELECT id FROM wave WHERE code = ?) AND +a.status = 'approved'
  AND +a.checklist_id IN (SELECT value FROM json_each(?))
  AND a.branch_id = (SELECT id FROM branch WHERE code = (SELECT value FROM json_each(?) LIMIT 1))
  ORDER BY a.begun_at DESC LIMIT ?`

export type VisitsWanted = {
  /** Codes, the newest first. */
  readonly waves: readonly string[]
  /** Inner keys of the checklist's revisions. */
  readonly keys: readonly number[]
  /** Codes. */
  readonly branches: readonly string[]
  readonly part: PartOfVisit | null
  readonly most: number
}

/** Approved visits wave by wave, the newest first; with a part those in which it was measured or could have been. */
export function visitLines(reader: Reader, wanted: VisitsWanted): VisitBehind[] {
  const { waves, keys, branches, part, most } = wanted
  const { kind, part: code } = part ?? { kind: 'total', part: '' }
  return reading(reader, 'comparison.visits', () => {
    const statement = reader.sql<Row>(branches.length === 1 ? ofBranchSql : ofWaveSql)
    const lines: VisitBehind[] = []
    for (const wave of waves) {
      const rows = statement.all(
        kind,
        code,
        wave,
        JSON.stringify(keys),
        JSON.stringify(branches),
        most - lines.length,
      )
      for (const row of rows) lines.push(lineOf(row, part !== null))
      if (lines.length >= most) break
    }
    return lines
  })
}

/** By id; those that are there. */
export function visitsById(reader: Reader, ids: readonly string[]): ReadonlyMap<string, VisitBehind> {
  return reading(reader, 'comparison.visits', () => {
    const statement = reader.sql<Row>(`${select} WHERE a.uid = ?`)
    return new Map(
      ids.flatMap(id => {
        const row = statement.get('total', '', id)
        return row === undefined ? [] : [[id, lineOf(row, false)] as const]
      }),
    )
  })
}

function lineOf(row: Row, withPart: boolean): VisitBehind {
  const { started, begun, percent, raw, partPercent, partRaw, appeal, ...rest } = row
  const shown = (units: number | null) => (units === null ? null : fromUnits(units))
  return {
    ...rest,
    date: (started ?? begun).slice(0, 10),
    percent: shown(percent),
    raw: shown(raw),
    part: withPart ? { percent: shown(partPercent), raw: shown(partRaw), lost: null } : null,
    appeal: appeal === 1,
  }
}
