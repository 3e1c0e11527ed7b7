import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenDraft } from '../draft/open-draft.tsx'
import { ScoringView } from './scoring-view.tsx'
import { UnopenedVisit } from './unopened-visit.tsx'
import './scoring.css'

/** Filling a visit: takes the whole window. */
export default function ScoringScreen({ id }: { id: string }) {
  const { t } = useTranslation()
  const frame = useMemo(
    () => ({
      back: { to: '/', label: t('scoring.toVisits') },
      visit: {
        facts: `/visits/${id}/facts`,
        submit: `/visits/${id}/submit`,
        evidence: `/visits/${id}/evidence`,
      },
    }),
    [id, t],
  )
  return (
    <OpenDraft id={id} unopened={UnopenedVisit}>
      {store => <ScoringView store={store} frame={frame} />}
    </OpenDraft>
  )
}
