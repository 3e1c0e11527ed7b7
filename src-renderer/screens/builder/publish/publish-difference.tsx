import { useTranslation } from 'react-i18next'
import { ChecklistDifference } from '../../../components/checklist-difference/checklist-difference.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import type { NewRevision } from './use-new-revision.ts'

/** What the new revision changes in the newest one. */
export function PublishDifference({ before, after, same, error }: NewRevision) {
  const { t } = useTranslation()
  if (after === undefined || same) return null
  if (error !== null) return <ErrorState error={error} />
  if (before === undefined) return <LoadingState />
  return (
    <section className="publish-difference">
      <h3>{t('builder.publish.difference', { revision: before.revision ?? 1 })}</h3>
      <ChecklistDifference before={before} after={after} />
    </section>
  )
}
