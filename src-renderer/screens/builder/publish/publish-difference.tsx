import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../../src-shared/model/checklist.ts'
import { api } from '../../../client.ts'
import { LoadingState } from '../../../components/loading-state.tsx'

/** What the new revision changes in the newest one. */
export function PublishDifference({ after }: { after: Checklist }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(api.checklists.get.queryOptions({ input: { code: after.code } }))
  if (error !== null) return null
  if (data === undefined) return <LoadingState />
  return (
    <section className="publish-difference">
      <h3>{t('builder.publish.difference', { revision: data.checklist.revision ?? 1 })}</h3>
    </section>
  )
}
