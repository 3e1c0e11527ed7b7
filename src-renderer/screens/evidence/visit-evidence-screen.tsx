import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { OpenDraft } from '../draft/open-draft.tsx'
import { EvidenceGallery } from './evidence-gallery.tsx'

/** All evidence of a visit, whether it is being filled or was sent. */
export default function VisitEvidenceScreen({ id }: { id: string }) {
  const { t } = useTranslation()
  const audit = useQuery(api.audits.get.queryOptions({ input: { id } }))
  if (audit.error) return <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
  if (!audit.data) return <LoadingState />
  const { status, evidence } = audit.data
  if (status === 'draft' || status === 'returned') {
    return <OpenDraft id={id}>{store => <OpenGallery store={store} />}</OpenDraft>
  }
  return (
    <EvidenceGallery
      audit={audit.data}
      evidence={evidence}
      back={{ to: `/visits/${id}/audit`, label: t('evidence.gallery.toAudit') }}
      questionAt={code => ({ to: `/visits/${id}/audit#answer-${code}` })}
    />
  )
}

/** What the open visit holds now, and ways to its questions. */
function OpenGallery({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const evidence = useStore(store, state => state.evidence)
  const { audit } = store.getState()
  const to = `/visits/${audit.id}`
  return (
    <EvidenceGallery
      audit={audit}
      evidence={evidence}
      back={{ to, label: t('evidence.gallery.toQuestions') }}
      questionAt={code => ({ to, go: () => store.acts.go(code) })}
    />
  )
}
