import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../src-shared/contract/waves.ts'

interface Props {
  readonly shopper: Plan['shoppers'][number]
  readonly index: number
  /** Visits of the wave. */
  readonly load: number
}

/** The head of a column: whose it is, and how many visits they have. */
export function ShopperHead({ shopper: { alias, city, active, chosen }, index, load }: Props) {
  const { t } = useTranslation()
  const note = !chosen ? t('waves.plan.notChosen') : active ? '' : t('waves.plan.inactive')
  const name = [t('waves.plan.loadName', { shopper: alias, count: load }), city, note]
    .filter(Boolean)
    .join(', ')
  return (
    <div
      className="plan-shopper"
      role="columnheader"
      aria-colindex={index + 2}
      aria-label={name}
      title={name}
      data-quiet={note !== '' || undefined}
    >
      <span className="plan-alias">{alias}</span>
      <span className="plan-load">{load}</span>
    </div>
  )
}
