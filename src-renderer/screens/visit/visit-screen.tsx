import { useTranslation } from 'react-i18next'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { DraftHeader } from '../draft/draft-header.tsx'
import { OpenDraft } from '../draft/open-draft.tsx'
import { FactsFields } from './facts-fields.tsx'
import './visit.css'

/** The visit's own facts: contacts, who served, what was bought, the narrative. */
export default function VisitScreen({ id }: { id: string }) {
  return <OpenDraft id={id}>{store => <Facts store={store} />}</OpenDraft>
}

function Facts({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  return (
    <div className="page facts">
      <DraftHeader store={store} title={t('visit.title')} back={t('visit.back')} />
      <p className="facts-lead">{t('visit.lead')}</p>
      <FactsFields store={store} />
    </div>
  )
}
