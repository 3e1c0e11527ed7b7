import type { AuditStatus } from '../../src-shared/model/audit.ts'
import type { Wave, WaveProgress } from '../../src-shared/model/wave.ts'
import { countVisit, emptyProgress } from '../../src-shared/planning/progress.ts'
import type { Reader } from './connection.ts'
import { reading } from './together.ts'
import { againColumn, furthestAudit } from './wave-visits.ts'
import { listWaves } from './waves.ts'

type Count = {
  readonly wave: string
  readonly to: string
  readonly out: number
  readonly gone: number
  readonly again: number
  readonly status: AuditStatus | null
  readonly count: number
}

const counted = `SELECT w.uid AS wave, a.to_date AS "to", a.exported_at IS NOT NULL OR a.received = 1 AS out,
  a.withdrawn_at IS NOT NULL AS gone, ${againColumn} AS again, u.status, count(*) AS count
  FROM assignment a JOIN wave w ON w.id = a.wave_id ${furthestAudit}
  GROUP BY a.wave_id, a.to_date, out, gone, again, u.status
  UNION ALL SELECT w.uid, w.to_date, 0, 0, 0, u.status, count(*)
  FROM audit u JOIN wave w ON w.id = u.wave_id WHERE u.assignment_id IS NULL GROUP BY u.wave_id, u.status`

export type WaveLine = Wave & { readonly branches: number; readonly progress: WaveProgress }

/** Every wave, the newest first, with how far it is. `today`: YYYY-MM-DD, for what is overdue. */
export function waveOverview(reader: Reader, today: string): WaveLine[] {
  return reading(reader, 'waves.overview', () => {
    const wanted = new Map(
      reader
        .sql<{ wave: string; branches: number; wanted: number }>(
          `SELECT w.uid AS wave, count(*) AS branches, sum(coalesce(x.visits, w.visits)) AS wanted
           FROM wave_branch x JOIN wave w ON w.id = x.wave_id GROUP BY w.id`,
        )
        .all()
        .map(row => [row.wave, row]),
    )
    const lines = listWaves(reader).map(wave => ({
      ...wave,
      branches: wanted.get(wave.id)?.branches ?? 0,
      progress: emptyProgress(wanted.get(wave.id)?.wanted ?? 0),
    }))
    const byId = new Map(lines.map(line => [line.id, line]))
    for (const { wave, to, out, gone, again, status, count } of reader.sql<Count>(counted).all()) {
      const line = byId.get(wave)
      if (!line) continue
      const traces = {
        to,
        handedOut: out === 1 ? '' : null,
        withdrawn: gone === 1 ? '' : null,
        again: again === 1,
        audit: status === null ? null : { status },
      }
      countVisit(line.progress, traces, today, count)
    }
    return lines
  })
}
