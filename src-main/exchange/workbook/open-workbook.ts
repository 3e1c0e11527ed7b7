import { readXlsx, type CellValue } from 'hucre/xlsx'
import type { Cell, Sheet, WorkbookFault } from './sheet.ts'
import { weighArchive } from './weigh-archive.ts'

const mostCells = 2_000_000
/** One long text may be named by a million cells: each would become a copy on its way out of the thread. */
const mostLetters = 128 * 1024 * 1024

type OpenedSheet = Sheet & { readonly rows: Cell[][] }

class TooMuchInside extends Error {}

/** Reads every sheet. Runs in the thread; whatever the library throws about somebody's file is a refusal. */
export async function openWorkbook(
  bytes: Uint8Array,
): Promise<{ ok: true; sheets: OpenedSheet[] } | { ok: false; fault: WorkbookFault }> {
  const fault = await weighArchive(bytes)
  if (fault !== null) return { ok: false, fault }
  try {
    const { sheets } = await readXlsx(bytes)
    const trim = trimmer()
    return {
      ok: true,
      sheets: sheets.map(({ name, rows, hidden, veryHidden }): OpenedSheet => ({
        name,
        rows: trim(rows),
        ...((hidden || veryHidden) && { hidden: true }),
      })),
    }
  } catch (error) {
    return { ok: false, fault: error instanceof TooMuchInside ? 'tooMuchInside' : 'unreadable' }
  }
}

/** Leaves out the emptiness that formatting drags along, and counts what is left over all sheets. */
function trimmer(): (rows: readonly (readonly CellValue[])[]) => Cell[][] {
  let cells = 0
  let letters = 0
  return rows => {
    const trimmed = rows.map(row => {
      const full = row.slice(0, row.findLastIndex(cell => cell !== null && cell !== '') + 1).map(readable)
      cells += full.length
      for (const cell of full) if (typeof cell === 'string') letters += cell.length
      if (cells > mostCells || letters > mostLetters) throw new TooMuchInside()
      return full
    })
    return trimmed.slice(0, trimmed.findLastIndex(row => row.length > 0) + 1)
  }
}

/** A number that no calendar reaches, formatted as a date: a spreadsheet shows only #### for it. */
function readable(cell: CellValue): Cell {
  return cell instanceof Date && Number.isNaN(cell.getTime()) ? null : cell
}
