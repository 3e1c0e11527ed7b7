import { useTranslation } from 'react-i18next'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { DraftHeader } from '../draft/draft-header.tsx'
import { OpenDraft } from '../draft/open-draft.tsx'
import { Impossible } from './impossible.tsx'
import { MissingList } from './missing-list.tsx'
import { QualityHints } from './quality-hints.tsx'
import { SubmitPart } from './submit-part.tsx'
import { Summary } from './summary.tsx'
import './submit.css'

/** The last look before a visit is locked: what is missing, what will be sent, and the act itself. */
export default function SubmitScreen({ id }: { id: string }) {
  return <OpenDraft id={id}>{store => <Finish store={store} />}</OpenDraft>
}

function Finish({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  return (
    <div className="page submit">
      <DraftHeader store={store} title={t('scoring.finish.title')} back={t('scoring.finish.back')} />
      <div className="submit-columns">
        <div className="submit-main">
          <MissingList store={store} />
          <QualityHints store={store} />
          <SubmitPart store={store} />
          <Impossible store={store} />
        </div>
        <Summary store={store} />
      </div>
    </div>
  )
}
