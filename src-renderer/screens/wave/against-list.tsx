import { useTranslation } from 'react-i18next'
import { reasonWords, type Beside } from './cell-words.ts'
import type { Place } from './plan-drag.tsx'
import type { PlanRow } from './plan-rows.ts'

interface Props {
  readonly rows: readonly PlanRow[]
  readonly beside: Beside
  readonly onGo: (place: Place) => void
}

/** Placements against the rotation rule, each with its reason and a way to its cell. */
export function AgainstList({ rows, beside, onGo }: Props) {
  const { t } = useTranslation()
  const against = rows.flatMap(row =>
    row.kind === 'group'
      ? []
      : [...row.cells].flatMap(([shopper, { reasons }]) =>
          reasons.length > 0 ? [{ branch: row.branch, shopper, reasons }] : [],
        ),
  )
  if (against.length === 0) return null
  return (
    <details className="against">
      <summary>
        <span aria-hidden="true">↻</span> {t('waves.plan.against', { count: against.length })}
      </summary>
      <ul>
        {against.map(({ branch, shopper, reasons }) => (
          <li key={`${branch.id} ${shopper}`}>
            <button type="button" className="against-go" onClick={() => onGo({ branch: branch.id, shopper })}>
              {t('waves.plan.cell', {
                branch: branch.name,
                shopper,
                what: reasons.map(reason => reasonWords(reason, beside, t)).join('; '),
              })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
