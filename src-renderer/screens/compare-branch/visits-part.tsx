import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { VisitsTable } from '../compare/visits/visits-table.tsx'
import '../compare/visits/visits.css'

/** Rows shown at first. */
const few = 10

/** Approved visits here in all waves, the newest first; Enter opens the audit. */
export function VisitsPart({ page: { visits, visitsTotal } }: { page: BranchPage }) {
  const { t } = useTranslation()
  const id = useId()
  const [all, setAll] = useState(false)
  if (visits.length === 0) return null
  return (
    <section className="branch-part" aria-labelledby={id}>
      <div className="branch-part-head">
        <h2 id={id}>
          {t('branchPage.visits.title')} <small>{t('compare.visits.count', { count: visitsTotal })}</small>
        </h2>
      </div>
      <VisitsTable
        visits={all ? visits : visits.slice(0, few)}
        kind={null}
        part={null}
        severalBranches={false}
      />
      {visits.length > few && (
        <button type="button" className="branch-more" onClick={() => setAll(!all)}>
          {all
            ? t('branchPage.visits.first', { count: few })
            : t('branchPage.visits.all', { count: visits.length })}
        </button>
      )}
      {all && visitsTotal > visits.length && (
        <p className="branch-note">
          {t('branchPage.visits.listed', { count: visits.length, total: visitsTotal })}
        </p>
      )}
    </section>
  )
}
