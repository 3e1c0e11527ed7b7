import type { Mark } from '../../../src-shared/charts/marks.ts'
import { levelSchema } from '../../../src-shared/model/closed-lists.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { barTable } from '../audit/bar-table.ts'
import { mark } from '../audit/style.ts'
import { criterionName } from '../compared/criterion-name.ts'
import { heading } from '../audit/heading.ts'
import { signed } from '../compared/figures.ts'
import type { Node } from '../engine/node.ts'
import type { BranchSheet } from './page.ts'

type PartLine = BranchPage['moments'][number]

interface Named {
  readonly line: PartLine
  readonly name: string
  readonly mark?: Mark
}

/** Each moment beside the network's mean. */
export function moments(sheet: BranchSheet): Node[] {
  const { report, t, format } = sheet
  const named = report.page.moments.map(line => ({
    line,
    name: line.title ? format.text(line.title) : line.part,
  }))
  return bars(sheet, named, {
    above: [
      heading(t('branchReport.moments.heading')),
      { text: t('branchReport.moments.note'), style: 'small', margin: [0, 0, 0, 4] },
    ],
    column: t('compared.column.moment'),
    alt: t('branchReport.moments.bars'),
  })
}

/** The level profile, then criteria. */
export function levels(sheet: BranchSheet): Node[] {
  const { report, t, format } = sheet
  const { page } = report
  const byLevel = page.levels.flatMap((line): Named[] => {
    const level = levelSchema.safeParse(line.part)
    if (!level.success) return []
    return [{ line, name: format.capital(t(`values.level.${level.data}`)), mark: level.data }]
  })
  const byCriterion = page.criteria.map(line => ({ line, name: criterionName(sheet, line.part) }))
  const first = bars(sheet, byLevel, {
    above: [heading(t('branchReport.levels.heading'))],
    column: t('compared.column.level'),
    alt: t('branchReport.levels.bars'),
  })
  const second = bars(sheet, byCriterion, {
    above: first.length === 0 ? [heading(t('branchReport.levels.heading'))] : [],
    column: t('compared.column.criterion'),
    alt: t('branchReport.levels.criteriaBars'),
  })
  return [...first, ...second]
}

function bars(
  sheet: BranchSheet,
  rows: readonly Named[],
  { above, column, alt }: { above: readonly Node[]; column: string; alt: string },
): Node[] {
  const { t, format, palette } = sheet
  const measured = rows.filter(({ line }) => line.branch !== null)
  if (measured.length === 0) return []
  return [
    barTable(sheet, {
      heading: { stack: above },
      columns: [
        column,
        t('compared.column.mean'),
        t('compared.column.visits'),
        t('compared.column.network'),
        t('compared.column.difference'),
      ],
      nameWidth: 132,
      figureWidths: [38, 40, 36, 40],
      rows: measured.map(({ line, name, mark: drawn }) => ({
        name,
        nameMark: drawn ? mark(drawn, palette.ink) : null,
        bar: { value: line.branch?.mean ?? null, mark: line.network.mean },
        figures: [
          format.percent(line.branch?.shown ?? null),
          `${line.branch?.n ?? 0}`,
          format.percent(line.network.shown),
          signed(sheet, line.difference),
        ],
      })),
      max: 100,
      ticks: [0, 25, 50, 75, 100],
      alt,
      label: value => format.short(value),
    }),
  ]
}
