import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DenseTable } from '../../components/dense-table.tsx'
import type { Recipient } from './recipients-of.ts'

interface Props {
  readonly recipients: readonly Recipient[]
  /** Aliases of those who get a package now. */
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** Every shopper of the wave, with how many visits and how many of them are new to them. */
export function RecipientTable({ recipients, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const toggle = (shopper: string, included: boolean) => {
    const next = new Set(chosen)
    if (included) next.add(shopper)
    else next.delete(shopper)
    onChoose(next)
  }
  return (
    <DenseTable
      label={t('exchange.handOut.table')}
      count={recipients.length}
      head={
        <>
          <th scope="col">{t('exchange.handOut.shopper')}</th>
          <th scope="col" className="table-number">
            {t('exchange.handOut.visits')}
          </th>
          <th scope="col" className="table-number">
            {t('exchange.handOut.fresh')}
          </th>
        </>
      }
    >
      {(first, end) =>
        recipients.slice(first, end).map(({ shopper, visits, fresh }, place) => (
          <tr key={shopper} aria-rowindex={first + place + 2}>
            <td>
              <Checkbox
                label={shopper}
                aria-label={t('exchange.handOut.choose', { shopper })}
                checked={chosen.has(shopper)}
                onChange={event => toggle(shopper, event.currentTarget.checked)}
              />
            </td>
            <td className="table-number">{visits}</td>
            <td className="table-number">{fresh}</td>
          </tr>
        ))
      }
    </DenseTable>
  )
}
