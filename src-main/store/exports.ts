import { z } from '../../src-shared/model/zod.ts'
import type { Reader, Writer } from './connection.ts'
import { fromColumn } from './json-column.ts'
import { addToLog } from './log.ts'
import { reading } from './together.ts'

/** Something that left this machine and can't be called back. */
export type ExportLine = {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly file: string
  /** Of a package; 'report' for a PDF. */
  readonly kind: string
  /** Alias or code; '' where it is not known. */
  readonly recipient: string
  /** Code of the wave whose assignments it holds; null for every other kind. */
  readonly wave: string | null
  /** Ids of the audits inside. */
  readonly audits: readonly string[]
}

const audits = z.array(z.string())

/** Notes a file that is handed out; part of the transaction of the act. */
export function addExport(writer: Writer, made: Omit<ExportLine, 'id' | 'at'>): ExportLine {
  const line = { ...made, id: writer.newId(), at: writer.clock.now().toISOString() }
  writer
    .sql(
      `INSERT INTO export (uid, at, author, file, kind, recipient, audits, wave)
       VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT uid FROM wave WHERE code = ?))`,
    )
    .run(
      line.id,
      line.at,
      line.by,
      line.file,
      line.kind,
      line.recipient,
      JSON.stringify(line.audits),
      line.wave,
    )
  const { kind, recipient, file } = line
  addToLog(writer, {
    kind: 'package.exported',
    subject: line.id,
    author: line.by,
    content: { kind, recipient, file, audits: line.audits },
  })
  return line
}

type Row = Omit<ExportLine, 'audits'> & { readonly audits: string }

/** The newest first; of one wave those that hold visits or assignments of it. `wave`: its code. */
export function listExports(reader: Reader, wave?: string): ExportLine[] {
  const ofWave = `WHERE w.code = ? OR EXISTS (SELECT 1 FROM json_each(x.audits) one
    JOIN audit a ON a.uid = one.value JOIN wave v ON v.id = a.wave_id WHERE v.code = ?)`
  return reading(reader, 'exports.list', () =>
    reader
      .sql<Row>(
        `SELECT x.uid AS id, x.at, x.author AS by, x.file, x.kind, x.recipient, x.audits, w.code AS wave
         FROM export x LEFT JOIN wave w ON w.uid = x.wave
         ${wave === undefined ? '' : ofWave} ORDER BY x.id DESC`,
      )
      .all(...(wave === undefined ? [] : [wave, wave]))
      .map(row => ({ ...row, audits: fromColumn(audits, row.audits, `export ${row.id}`) })),
  )
}
