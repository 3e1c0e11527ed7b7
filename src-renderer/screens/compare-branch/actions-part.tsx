import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../src-shared/model/action.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { ActionTable } from '../actions/action-table.tsx'
import { ChooseStandard } from './choose-standard.tsx'
import { isOpen } from './is-open.ts'
import '../actions/actions.css'

interface Props {
  /** Code. */
  readonly branch: string
  readonly page: BranchPage | null
  readonly checklist: Checklist | undefined
  readonly actions: readonly Action[]
}

/** What is being done here: the open ones by their day, the ended ones folded; and the way to a new one. */
export function ActionsPart({ branch, page, checklist, actions }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const open = actions.filter(isOpen)
  const ended = actions.filter(action => !isOpen(action))
  return (
    <section className="branch-part" aria-labelledby={id}>
      <div className="branch-part-head">
        <h2 id={id}>
          {t('branchPage.actions.title')}{' '}
          {open.length > 0 && <small>{t('actions.count', { count: open.length })}</small>}
        </h2>
        {page !== null && checklist && <ChooseStandard branch={branch} page={page} checklist={checklist} />}
      </div>
      {open.length === 0 ? (
        <p className="branch-quiet">{t('branchPage.actions.none')}</p>
      ) : (
        <ActionTable label={t('branchPage.actions.label')} actions={open} />
      )}
      {ended.length > 0 && (
        <details className="branch-ended">
          <summary>{t('actions.ended', { count: ended.length })}</summary>
          <ActionTable label={t('branchPage.actions.ended')} actions={ended} />
        </details>
      )}
    </section>
  )
}
