import { OpenDraft } from '../draft/open-draft.tsx'
import { ScoringView } from './scoring-view.tsx'
import './scoring.css'

/** Filling a visit: takes the whole window. */
export default function ScoringScreen({ id }: { id: string }) {
  return <OpenDraft id={id}>{store => <ScoringView store={store} />}</OpenDraft>
}
