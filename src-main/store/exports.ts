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
  /** Ids of the audits inside. */
  readonly audits: readonly string[]
}

const audits = z.array(z.string())

/** Notes a file that is handed out; part of the transaction of the act. */
export function addExport(writer: Writer, made: Omit<ExportLine, 'id' | 'at'>): ExportLine {
  const line = { ...made, id: writer.newId(), at: writer.clock.now().toISOString() }
  writer
    .sql('INSERT INTO export (uid, at, author, file, kind, recipient, audits) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(line.id, line.at, line.by, line.file, line.kind, line.recipient, JSON.stringify(line.audits))
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

/** The newest first; of one wave those that hold visits of it. `wave`: its code. */
export function listExports(reader: Reader, wave?: string): ExportLine[] {
  const ofWave = `WHERE EXISTS (SELECT 1 FROM json_each(export.audits) one JOIN audit a ON a.uid = one.value
    JOIN wave w ON w.id = a.wave_id WHERE w.code = ?)`
  return reading(reader, 'exports.list', () =>
    reader
      .sql<Row>(
        `SELECT uid AS id, at, author AS by, file, kind, recipient, audits FROM export
         ${wave === undefined ? '' : ofWave} ORDER BY id DESC`,
      )
      .all(...(wave === undefined ? [] : [wave]))
      .map(row => ({ ...row, audits: fromColumn(audits, row.audits, `export ${row.id}`) })),
  )
}
