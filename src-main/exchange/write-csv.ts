import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../src-shared/model/settings.ts'
import { cellText } from './cell-text.ts'
import { toNeutral } from './csv-formula.ts'
import { separators } from './csv-separator.ts'
import type { Cell } from './workbook/sheet.ts'

/** Quoted whatever the separator is, so that a reader of any language takes them for one cell; outer spaces stay. */
const mustBeQuoted = /[;,\t\r\n"]|^\s|\s$/u

/**
 * A CSV that the spreadsheet of the language opens by a double click: UTF-8 with its mark, the separator and the
 * decimal sign of the language, lines ended by CR LF. Texts that would run as formulas get an apostrophe, which
 * `readCsv` takes off again; numbers stay numbers. Dates are written as in `cellText`.
 */
export function writeCsv(rows: readonly (readonly Cell[])[], language: Language): string {
  return stringify(
    rows.map(row => [...row]),
    {
      bom: true,
      delimiter: separators[language],
      record_delimiter: 'windows',
      // a line with nothing in it would be taken for no line
      quoted_empty: rows.some(row => row.length < 2),
      cast: {
        // a file with NUL in it is no text to any reader
        string: text => quotedWhereNeeded(toNeutral(text.toWellFormed().replaceAll('\0', '\uFFFD'))),
        number: number => (language === 'ru' ? String(number).replace('.', ',') : String(number)),
        boolean: cellText,
        date: cellText,
      },
    },
  )
}

function quotedWhereNeeded(text: string): string | { value: string; quoted: true } {
  return mustBeQuoted.test(text) ? { value: text, quoted: true } : text
}
