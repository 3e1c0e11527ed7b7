import type { Mark } from '../../../src-shared/charts/marks.ts'
import type { Node } from '../engine/node.ts'
import { barTable } from './bar-table.ts'
import { heading } from './heading.ts'
import type { Page } from './page.ts'
import { mark } from './style.ts'
import { earnedOf } from './summary.ts'

/** Criteria and expectation levels, each with its share of points. */
export function breakdown(page: Page): Node[] {
  const { shown, t, format, palette } = page
  const { criteria = [], levels = [] } = shown.score ?? {}
  if (criteria.length + levels.length === 0) return []
  const head = heading(t('report.breakdown.heading'), { margin: [0, 16, 0, 2] })
  const part = (
    above: Node | null,
    name: string,
    alt: string,
    rows: readonly { name: string; mark?: Mark; percent: number; earned: number; possible: number }[],
  ): Node[] =>
    rows.length === 0
      ? []
      : [
          barTable(page, {
            ...(above ? { heading: above } : {}),
            columns: [name, t('report.breakdown.percent'), t('report.breakdown.points')],
            figureWidths: [40, 68],
            rows: rows.map(row => ({
              name: row.name,
              ...(row.mark ? { nameMark: mark(row.mark, palette.ink) } : {}),
              bar: { value: row.percent, mark: null },
              figures: [format.percent(row.percent), earnedOf(format, row)],
            })),
            max: 100,
            ticks: [0, 25, 50, 75, 100],
            alt,
            label: value => format.short(value),
          }),
        ]
  return [
    ...part(
      head,
      t('report.breakdown.criteria'),
      t('report.breakdown.criteriaBars'),
      criteria.map(one => ({ ...one, name: format.capital(t(`values.criterion.${one.code}`)) })),
    ),
    ...part(
      criteria.length === 0 ? head : null,
      t('report.breakdown.levels'),
      t('report.breakdown.levelBars'),
      levels.map(({ code, percent, earned, possible }) => ({
        mark: code,
        name: format.capital(t(`values.level.${code}`)),
        percent,
        earned,
        possible,
      })),
    ),
  ]
}
