import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { fault } from '../../src-shared/model/fault.ts'
import type { Wave, WaveDetails, WaveSetup } from '../../src-shared/model/wave.ts'
import { waveFaults } from '../../src-shared/planning/wave-faults.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'
import { waveDetails, writeWave } from './wave-rows.ts'

type WaveRow = Omit<Wave, 'pilot'> & { readonly pilot: number }
const columns = 'uid AS id, code, title, from_date AS "from", to_date AS "to", pilot'

const waveOf = (row: WaveRow): Wave => ({ ...row, pilot: row.pilot === 1 })

/** The newest first. */
export function listWaves(reader: Reader): Wave[] {
  return reading(reader, 'waves.list', () =>
    reader.sql<WaveRow>(`SELECT ${columns} FROM wave ORDER BY from_date DESC, code DESC`).all().map(waveOf),
  )
}

/** By code. */
export function findWave(reader: Reader, code: string): WaveDetails | null {
  return reading(reader, 'waves.get', () => waveDetails(reader, 'code', code))
}

const untilSaid: WaveSetup = {
  target: null,
  checklists: [],
  visits: 1,
  branches: [],
  shoppers: [],
  brief: null,
  scenarios: [],
  fee: null,
  stripPhotos: false,
  evidenceUntil: null,
  visitsUntil: null,
}

type SavedFields = Omit<Wave, 'id'> & { readonly id?: string | undefined } & Partial<WaveSetup>

/**
 * Without an id a new wave is made; CODE_TAKEN when another wave has the code, INVALID when its dates contradict each
 * other. What is not given stays, or is as on a new wave: everywhere one visit, nothing chosen.
 */
export function saveWave(writer: Writer, fields: SavedFields): Result<WaveDetails, StoreFault> {
  return together(writer, 'waves.save', (): Result<WaveDetails, RecordFault> => {
    const known = fields.id === undefined ? null : waveDetails(writer, 'uid', fields.id)
    if (fields.id !== undefined && !known) return refused({ code: 'NOT_FOUND', kind: 'wave', id: fields.id })
    const other = writer.sql<{ uid: string }>('SELECT uid FROM wave WHERE code = ?').get(fields.code)
    if (other && other.uid !== known?.id) return refused({ code: 'CODE_TAKEN', value: fields.code })
    const wave: WaveDetails = { ...untilSaid, ...known, ...fields, id: known?.id ?? writer.newId() }
    const faults = waveFaults(wave)
    if (faults.length > 0) return refused({ code: 'INVALID', faults })
    const written = writeWave(writer, wave)
    if (!written.ok) return written
    const saved = waveDetails(writer, 'uid', wave.id) ?? wave
    if (known && canonicalJson(known) === canonicalJson(saved)) return done(saved)
    addToLog(writer, { kind: 'wave.saved', subject: saved.id, content: saved })
    return done(saved)
  })
}

/** With its plan. INVALID once a visit was made, an assignment handed out or an action grew in it. */
export function removeWave(writer: Writer, id: string): Result<null, StoreFault> {
  return together(writer, 'waves.remove', (): Result<null, RecordFault> => {
    const row = writer
      .sql<{ key: number; code: string }>('SELECT id AS key, code FROM wave WHERE uid = ?')
      .get(id)
    if (!row) return refused({ code: 'NOT_FOUND', kind: 'wave', id })
    const { key, code } = row
    const used = writer
      .sql(
        `SELECT 1 FROM audit WHERE wave_id = ? UNION ALL
         SELECT 1 FROM assignment WHERE wave_id = ? AND (exported_at IS NOT NULL OR received = 1) UNION ALL
         SELECT 1 FROM action WHERE wave_id = ? UNION ALL SELECT 1 FROM pilot WHERE before_wave_id = ? LIMIT 1`,
      )
      .get(key, key, key, key)
    if (used) return refused({ code: 'INVALID', faults: [fault(['code'], 'inUse', code)] })
    writer.sql('DELETE FROM assignment WHERE wave_id = ?').run(key)
    writer.sql('DELETE FROM wave WHERE id = ?').run(key)
    addToLog(writer, { kind: 'wave.removed', subject: id, content: { code } })
    return done(null)
  })
}
