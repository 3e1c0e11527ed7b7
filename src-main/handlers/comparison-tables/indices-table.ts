import { criteria } from '../../../src-shared/model/closed-lists.ts'
import type { IndicesOfBranches } from '../../../src-shared/model/comparison/indices.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import { sheetOf, type Words } from './columns.ts'

type Line = Omit<IndicesOfBranches['network'], 'branches'> & {
  readonly code: string | null
  readonly name: string
}

/** Satisfaction and loyalty with the criteria they are made of: the network, then branch by branch. */
export function indicesTable({ network, branches }: IndicesOfBranches, words: Words): Sheet {
  const { t } = words
  const lines: Line[] = [
    { code: null, name: t('comparisonTables.network'), ...network },
    ...branches.map(({ branch, ...line }) => ({ code: branch, ...line })),
  ]
  const measured = criteria.filter(code => lines.some(line => line.criteria.some(one => one.code === code)))
  return sheetOf<Line>(
    t('comparisonTables.table.indices'),
    [
      { title: t('comparisonTables.column.code'), of: line => line.code },
      { title: t('comparisonTables.column.branch'), of: line => line.name },
      { title: t('comparisonTables.column.visits'), of: line => line.visits },
      { title: t('compareCharts.quadrant.indices.satisfaction'), of: line => line.satisfaction.shown },
      { title: t('compareCharts.quadrant.indices.loyalty'), of: line => line.loyalty.shown },
      ...measured.flatMap(code => {
        const word = t(`values.criterion.${code}`)
        const own = (line: Line) => line.criteria.find(one => one.code === code) ?? null
        return [
          { title: word, of: (line: Line) => own(line)?.shown ?? null },
          {
            title: t('comparisonTables.partVisits', { part: word }),
            of: (line: Line) => own(line)?.n ?? null,
          },
        ]
      }),
    ],
    lines,
  )
}
