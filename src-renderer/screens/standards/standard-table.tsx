import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { TableGap } from '../../components/table-gap.tsx'
import { useRowsInSight } from '../../components/use-rows-in-sight.ts'
import type { ArrangedLine } from './arrange-lines.ts'
import { StandardRow } from './standard-row.tsx'
import '../../components/table.css'

type Props = {
  lines: readonly ArrangedLine[]
  /** One industry is chosen: its column would say the same in every row. */
  oneIndustry: boolean
  today: string
}

/** Standards in 32 px rows; only the rows in sight are drawn when there are many. */
export function StandardTable({ lines, oneIndustry, today }: Props) {
  const { t } = useTranslation()
  const { frame, long, first, end, above, below } = useRowsInSight(lines.length)
  return (
    <div
      ref={frame}
      className="table-frame standards-frame"
      data-long={long || undefined}
      tabIndex={long ? 0 : undefined}
      role={long ? 'region' : undefined}
      aria-label={long ? t('standards.title') : undefined}
    >
      <table
        className="table standards-table"
        aria-label={t('standards.title')}
        aria-rowcount={lines.length + 1}
      >
        <thead>
          <tr>
            <th scope="col" className="standards-text">
              {t('standards.column.standard')}
            </th>
            {!oneIndustry && <th scope="col">{t('standards.column.industry')}</th>}
            <th scope="col">{t('standards.column.moment')}</th>
            <th scope="col">{t('standards.column.criterion')}</th>
            <th scope="col">{t('standards.column.where')}</th>
            <th scope="col">{t('standards.column.status')}</th>
            <th scope="col" className="table-number">
              {t('standards.column.uses')}
            </th>
            <th scope="col" className="table-number">
              {t('standards.column.revision')}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={stepBetweenRows}>
          <TableGap height={above} />
          {lines.slice(first, end).map((line, index) => (
            <StandardRow
              key={line.standard.code}
              line={line}
              place={first + index + 2}
              oneIndustry={oneIndustry}
              today={today}
            />
          ))}
          <TableGap height={below} />
        </tbody>
      </table>
    </div>
  )
}

/** Up and down go from row to row, as in any list. */
function stepBetweenRows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('.table-link')]
  const at = links.findIndex(link => link === event.target)
  if (at < 0) return
  event.preventDefault()
  links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
