import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { DraftHeader } from '../draft/draft-header.tsx'
import { OpenDraft } from '../draft/open-draft.tsx'
import { FactsFields } from './facts-fields.tsx'
import { OvertakenFacts } from './overtaken-facts.tsx'
import './visit.css'

/** The visit's own facts: contacts, who served, what was bought, the narrative. */
export default function VisitScreen({ id }: { id: string }) {
  return <OpenDraft id={id}>{store => <Facts store={store} />}</OpenDraft>
}

function Facts({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  // What came from outside the form makes it anew.
  const turn = useStore(store, state => state.factsTurn)
  return (
    <div className="page facts">
      <DraftHeader store={store} title={t('visit.title')} back={t('visit.back')} />
      <p className="facts-lead">{t('visit.lead')}</p>
      <OvertakenFacts store={store} />
      <FactsFields key={turn} store={store} />
    </div>
  )
}
