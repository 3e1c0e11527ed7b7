import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortDateText } from '../../../src-shared/format/date.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { amountsText } from './amounts-text.ts'

type Payout = ContractOutputs['payouts']['sheet'][number]

/** One shopper: the sum that is due, folded over the visits it is made of. */
export function PayoutOf({ payout }: { payout: Payout }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const money = (amounts: Payout['total']) => amountsText(amounts, language) || t('payouts.nothing')
  const one = (amount: Payout['lines'][number]['fee']) => money(amount === null ? [] : [amount])
  const { lines } = payout
  return (
    <details className="payout">
      <summary>
        <span className="payout-who">
          {payout.shopper}
          {payout.name !== '' && payout.name !== payout.shopper && (
            <span className="payout-name">{payout.name}</span>
          )}
        </span>
        <span className="payout-count">{t('payouts.visits', { count: lines.length })}</span>
        <span className="payout-waiting">
          {payout.waiting.length > 0 && t('payouts.waitingSum', { sum: money(payout.waiting) })}
        </span>
        <span className="payout-sum">
          <span className="payout-due">{t('payouts.due')}</span> {money(payout.total)}
        </span>
      </summary>
      <DenseTable
        label={t('payouts.titleOf', { wave: payout.shopper })}
        count={lines.length}
        head={
          <>
            <th scope="col">{t('payouts.column.visit')}</th>
            <th scope="col">{t('payouts.column.date')}</th>
            <th scope="col">{t('payouts.column.branch')}</th>
            <th scope="col">{t('payouts.column.status')}</th>
            <th scope="col">{t('payouts.column.state')}</th>
            <th scope="col" className="table-number">
              {t('payouts.column.fee')}
            </th>
            <th scope="col" className="table-number">
              {t('payouts.column.expenses')}
            </th>
            <th scope="col" className="table-number">
              {t('payouts.column.total')}
            </th>
          </>
        }
      >
        {(first, end) =>
          lines.slice(first, end).map((line, place) => (
            <tr key={line.id} aria-rowindex={first + place + 2}>
              <td>
                <Link to={`/visits/${line.id}/audit`} className="table-link">
                  {line.number}
                </Link>
              </td>
              <td className="table-date">{shortDateText(line.at, language)}</td>
              <td>{line.branch}</td>
              <td>{t(`values.status.${line.status}`)}</td>
              <td>{t(`payouts.state.${line.state}`)}</td>
              <td className="table-number">
                {one(line.fee)}
                {line.differs && (
                  <span className="payout-differs">
                    {t('payouts.differs', { agreed: one(line.agreed), claimed: one(line.claimed) })}
                  </span>
                )}
              </td>
              <td className="table-number">{money(line.expenses)}</td>
              <td className="table-number">{money(line.total)}</td>
            </tr>
          ))
        }
      </DenseTable>
    </details>
  )
}
