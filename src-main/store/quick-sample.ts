import type { Reader } from './connection.ts'

/** One branch of a wave by one revision, by inner keys; wave 0: outside every wave. */
export type SumsCell = { readonly wave: number; readonly checklist: number; readonly branch: number }

/** What a quick check looks at, drawn anew each time: a folder with fewer is checked whole. */
export type QuickSample = {
  /** Inner keys of audits. */
  readonly audits: readonly number[]
  readonly cells: readonly SumsCell[]
}

const mostAudits = 500
const mostCells = 100

/** Cells are those of audits drawn, for sums that are missing, and of sums drawn, for those that are too many. */
export function drawSample(reader: Reader): QuickSample {
  const audits = reader
    .sql<{ id: number }>('SELECT id FROM audit ORDER BY random() LIMIT ?')
    .all(mostAudits)
    .map(({ id }) => id)
  const cells = reader
    .sql<SumsCell>(
      `SELECT * FROM (SELECT DISTINCT coalesce(wave_id, 0) AS wave, checklist_id AS checklist, branch_id AS branch
         FROM audit WHERE id IN (SELECT value FROM json_each(?)) AND status = 'approved' LIMIT ?)
       UNION SELECT * FROM (SELECT wave_id, checklist_id, branch_id FROM aggregate WHERE kind = 'total'
         ORDER BY random() LIMIT ?)`,
    )
    .all(JSON.stringify(audits), mostCells, mostCells)
  return { audits, cells }
}
