import type { Wave } from '../../src-shared/model/wave.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

type WaveRow = Omit<Wave, 'pilot'> & { readonly pilot: number }
const columns = 'uid AS id, code, title, from_date AS "from", to_date AS "to", pilot'

const waveOf = (row: WaveRow): Wave => ({ ...row, pilot: row.pilot === 1 })

/** The newest first. */
export function listWaves(reader: Reader): Wave[] {
  return reading(reader, 'waves.list', () =>
    reader.sql<WaveRow>(`SELECT ${columns} FROM wave ORDER BY from_date DESC, code DESC`).all().map(waveOf),
  )
}

/** Without an id a new wave is made; CODE_TAKEN when another wave has the code. */
export function saveWave(
  writer: Writer,
  fields: Omit<Wave, 'id'> & { readonly id?: string | undefined },
): Result<Wave, StoreFault> {
  return together(writer, 'waves.save', (): Result<Wave, RecordFault> => {
    const { id, code, title, from, to, pilot } = fields
    if (id !== undefined && !writer.sql('SELECT 1 FROM wave WHERE uid = ?').get(id)) {
      return refused({ code: 'NOT_FOUND', kind: 'wave', id })
    }
    const other = writer.sql<{ uid: string }>('SELECT uid FROM wave WHERE code = ?').get(code)
    if (other && other.uid !== id) return refused({ code: 'CODE_TAKEN', value: code })
    const wave: Wave = { id: id ?? writer.newId(), code, title, from, to, pilot }
    writer
      .sql(
        `INSERT INTO wave (uid, code, title, from_date, to_date, pilot) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (uid) DO UPDATE SET code = excluded.code, title = excluded.title,
         from_date = excluded.from_date, to_date = excluded.to_date, pilot = excluded.pilot`,
      )
      .run(wave.id, code, title, from, to, pilot ? 1 : 0)
    return done(wave)
  })
}
