import { useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DenseTable } from '../../components/dense-table.tsx'
import type { ArrangedLine, Row } from './arrange-lines.ts'
import { rowsOf } from './arrange-lines.ts'
import { industryText } from '../../../src-shared/wording/place-words.ts'
import { StandardRow } from './standard-row.tsx'

type Props = {
  lines: readonly ArrangedLine[]
  /** One industry is chosen: a heading would say the same. */
  oneIndustry: boolean
  today: string
}

/** Standards in 32 px rows; only the rows in sight are drawn when there are many. */
export function StandardTable({ lines, oneIndustry, today }: Props) {
  const { t } = useTranslation()
  const rows = useMemo(
    () => (oneIndustry ? lines.map((line): Row => ({ kind: 'line', line })) : rowsOf(lines)),
    [lines, oneIndustry],
  )
  return (
    <DenseTable
      label={t('standards.title')}
      className="standards-table"
      count={rows.length}
      onKeyDown={stepBetweenRows}
      head={
        <>
          <th scope="col" className="standards-text">
            {t('standards.column.standard')}
          </th>
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
        </>
      }
    >
      {(first, end) =>
        rows
          .slice(first, end)
          .map((row, index) =>
            row.kind === 'industry' ? (
              <IndustryRow key={`@${row.industry}`} row={row} place={first + index + 2} />
            ) : (
              <StandardRow
                key={row.line.standard.code}
                line={row.line}
                place={first + index + 2}
                today={today}
              />
            ),
          )
      }
    </DenseTable>
  )
}

function IndustryRow({ row, place }: { row: Extract<Row, { kind: 'industry' }>; place: number }) {
  const { t } = useTranslation()
  return (
    <tr aria-rowindex={place} className="standards-industry">
      <th scope="rowgroup" colSpan={7}>
        {industryText(row.industry, t)} <span>{row.count}</span>
      </th>
    </tr>
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
