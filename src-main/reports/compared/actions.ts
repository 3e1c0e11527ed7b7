import type { ReportAction } from '../branch-report.ts'
import type { Node } from '../engine/node.ts'
import { heading } from '../audit/heading.ts'
import type { Sheet } from './sheet.ts'
import { ruledTable, tight } from './table.ts'

/** Corrective actions; nothing where there are none. */
export function actions(
  sheet: Sheet,
  listed: readonly ReportAction[],
  { landscape = false }: { readonly landscape?: boolean } = {},
): Node[] {
  const { t } = sheet
  if (listed.length === 0) return []
  const owners = listed.some(({ owner }) => owner !== '')
  const network = listed.some(({ branch }) => branch !== null)
  const column = (name: 'standard' | 'measure' | 'stage' | 'owner' | 'due') =>
    t(`branchReport.actions.${name}`)
  return [
    ruledTable(
      [
        { head: column('standard'), width: '*' },
        ...(network ? [{ head: t('compared.column.branch'), width: landscape ? 126 : 90 }] : []),
        { head: column('measure'), width: '*' },
        { head: column('stage'), width: 62 },
        ...(owners ? [{ head: column('owner'), width: 76 }] : []),
        { head: column('due'), width: landscape ? 84 : 76 },
      ],
      listed.map(({ standard, branch, measure, stage, owner, due, overdue }) => [
        standard,
        ...(network ? [branch ?? t('compared.column.network')] : []),
        measure,
        t(`compared.stage.${stage}`),
        ...(owners ? [owner] : []),
        dueWords(sheet, due, overdue),
      ]),
      {
        heading: heading(t('branchReport.actions.heading')),
        ...(landscape && { layout: tight, fontSize: 8.75 }),
      },
    ),
  ]
}

function dueWords({ t, format }: Sheet, due: string | null, overdue: boolean): string {
  if (due === null) return '–'
  const day = format.localDate(`${due}T00:00`)
  return overdue ? `${day}, ${t('branchReport.actions.overdue')}` : day
}
