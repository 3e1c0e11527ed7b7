import { CsvError, parse } from 'csv-parse/sync'
import { z } from '../../src-shared/model/zod.ts'
import { decodeText } from './decode-text.ts'
import type { Table } from './table.ts'

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
)

/** Excel writes the separator of its locale: the one that splits the header most. */
function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/\r?\n|$/))
  return [';', ',', '\t'].reduce((best, next) =>
    header.split(next).length > header.split(best).length ? next : best,
  )
}

/** Reads a CSV with a header line. An error names what is wrong in the parser's words. */
export function readCsv(bytes: Uint8Array): { ok: true; table: Table } | { ok: false; reason: string } {
  const text = decodeText(bytes)
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
    const columns = header?.record ?? []
    const rows = body.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])),
    }))
    return { ok: true, table: { columns, rows } }
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, reason: error.message }
    throw error
  }
}
