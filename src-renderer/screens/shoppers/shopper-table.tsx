import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Shopper } from '../../../src-shared/model/shopper.ts'
import { DenseTable } from '../../components/dense-table.tsx'

const columns = ['name', 'city', 'phone', 'email'] as const

/** Shoppers in 32 px rows. */
export function ShopperTable({ shoppers }: { shoppers: readonly Shopper[] }) {
  const { t } = useTranslation()
  const head = (
    <>
      <th scope="col">{t('shoppers.field.alias')}</th>
      {columns.map(column => (
        <th key={column} scope="col">
          {t(`shoppers.field.${column}`)}
        </th>
      ))}
      <th scope="col" className="table-number">
        {t('shoppers.field.visits')}
      </th>
    </>
  )
  return (
    <DenseTable label={t('shoppers.title')} count={shoppers.length} head={head}>
      {(first, end) =>
        shoppers.slice(first, end).map((shopper, index) => (
          <tr
            key={shopper.id}
            aria-rowindex={first + index + 2}
            data-closed={shopper.active ? undefined : true}
          >
            <td>
              <Link to={`/shoppers/${shopper.id}`} className="table-link">
                {shopper.alias}
              </Link>
              {!shopper.active && <span className="shopper-inactive">{t('shoppers.inactive')}</span>}
            </td>
            {columns.map(column => (
              <td key={column}>{shopper[column]}</td>
            ))}
            <td className="table-number">{shopper.visits}</td>
          </tr>
        ))
      }
    </DenseTable>
  )
}
