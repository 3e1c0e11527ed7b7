import { CsvError, parse } from 'csv-parse/sync'
import { z } from '../../src-shared/model/zod.ts'
import { fromNeutral } from './csv-formula.ts'
import { separatorOf } from './csv-separator.ts'
import { decodeText } from './decode-text.ts'
import { mostTableCells, type Table } from './table.ts'

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
)

/**
 * Reads a CSV with a header line. The apostrophe that keeps a text from running as a formula is taken off, as a
 * spreadsheet does. An error names what is wrong in the parser's words, or `too much`.
 */
export function readCsv(bytes: Uint8Array): { ok: true; table: Table } | { ok: false; reason: string } {
  const text = decodeText(bytes)
  if (text.includes('\0')) return { ok: false, reason: 'not a text' } // a picture, say, named .csv
  try {
    const records = recordsSchema.parse(
      parse(text, {
        bom: true,
        delimiter: separatorOf(text),
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      }),
    )
    const [header, ...body] = records
    const columns = header?.record.map(fromNeutral) ?? []
    // A heading makes a cell of every line below it: a megabyte could mean a million million.
    if (columns.length * body.length > mostTableCells) return { ok: false, reason: 'too much' }
    const rows = body.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(columns.map((column, index) => [column, fromNeutral(record[index] ?? '')])),
    }))
    return { ok: true, table: { columns, rows } }
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, reason: error.message }
    throw error
  }
}
