import type { PartsOfBranches } from '../../../src-shared/model/comparison.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import { partWord, sheetOf, type Column, type Words } from './columns.ts'

type Figure = { readonly n: number; readonly shown: number | null }
interface Line {
  readonly code: string | null
  readonly name: string
  readonly cells: readonly (Figure | null)[]
}

/** The network, then branch by branch; for each part its mean and on how many visits. */
export function partsTable({ kind, parts, branches }: PartsOfBranches, words: Words): Sheet {
  const { t } = words
  const network: Line = {
    code: null,
    name: t('comparisonTables.network'),
    cells: parts.map(part => ({ n: part.network.visits, shown: part.network.shown })),
  }
  const columns: Column<Line>[] = [
    { title: t('comparisonTables.column.code'), of: line => line.code },
    { title: t('comparisonTables.column.branch'), of: line => line.name },
    ...parts.flatMap(({ part, title }, at): Column<Line>[] => {
      const word = partWord(words, kind, part, title)
      return [
        { title: word, of: line => line.cells[at]?.shown ?? null },
        { title: t('comparisonTables.partVisits', { part: word }), of: line => line.cells[at]?.n ?? null },
      ]
    }),
  ]
  const lines = branches.map(({ branch, name, cells }): Line => ({ code: branch, name, cells }))
  return sheetOf(t('comparisonTables.table.parts'), columns, [network, ...lines])
}
