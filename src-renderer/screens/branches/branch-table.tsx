import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { DenseTable } from '../../components/dense-table.tsx'
import type { Branch } from '../../../src-shared/model/branch.ts'

/** Up and down go from name to name, as in any list. */
function stepBetweenRows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [
    ...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLAnchorElement>('.table-link') ?? []),
  ]
  const at = links.findIndex(link => link === event.currentTarget)
  event.preventDefault()
  links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}

/** Branches in 32 px rows; only the rows in sight are drawn when there are many. */
export function BranchTable({ branches }: { branches: readonly Branch[] }) {
  const { t } = useTranslation()
  const columns = ['city', 'region', 'address', 'format'] as const
  const tagged = branches.some(({ tags }) => tags.length > 0)
  const head = (
    <>
      <th scope="col">{t('branches.field.name')}</th>
      <th scope="col">{t('branches.field.code')}</th>
      {columns.map(column => (
        <th key={column} scope="col">
          {t(`branches.field.${column}`)}
        </th>
      ))}
      {tagged && <th scope="col">{t('branches.field.tags')}</th>}
    </>
  )
  return (
    <DenseTable label={t('branches.title')} count={branches.length} head={head}>
      {(first, end) =>
        branches.slice(first, end).map((branch, index) => (
          <tr
            key={branch.id}
            aria-rowindex={first + index + 2}
            data-closed={branch.active ? undefined : true}
          >
            <td>
              <Link to={`/branches/${branch.id}`} className="table-link" onKeyDown={stepBetweenRows}>
                {branch.name}
              </Link>
              {!branch.active && <span className="branch-closed">{t('branches.closed')}</span>}
            </td>
            <td className="table-muted">{branch.code}</td>
            {columns.map(column => (
              <td key={column}>{branch[column]}</td>
            ))}
            {tagged && (
              <td className="branch-tags table-muted" title={branch.tags.join(', ')}>
                {branch.tags.join(', ')}
              </td>
            )}
          </tr>
        ))
      }
    </DenseTable>
  )
}
