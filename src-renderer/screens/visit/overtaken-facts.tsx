import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { VisitFacts } from '../../../src-shared/model/visit.ts'
import { OvertakenNote } from '../../components/overtaken-note.tsx'
import { factsLane } from '../../stores/scoring-parcel.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'

/** The facts of this window, where another one has stored newer ones. */
export function OvertakenFacts({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const mine = useStore(store, state => state.overtaken[factsLane])
  if (mine === undefined || !('facts' in mine)) return null
  return (
    <OvertakenNote
      what={t('scoring.overtaken.facts')}
      mine={wordsOf(mine.facts)}
      onMine={() => store.acts.putMine(factsLane)}
      onDrop={() => store.acts.dropMine(factsLane)}
    />
  )
}

/** Everything that was written, the longest last. */
function wordsOf({
  contacts = [],
  staff = [],
  purchase,
  expenses = [],
  fee,
  narrative = '',
}: VisitFacts): string[] {
  return [
    ...contacts.map(one => [one.startedAt, one.endedAt, one.note].filter(Boolean).join(' – ')),
    ...staff.map(one => Object.values(one).filter(Boolean).join(', ')),
    ...(purchase === undefined ? [] : [`${purchase.amount} ${purchase.currency}`]),
    ...expenses.map(one => `${one.what} ${one.amount} ${one.currency}`),
    ...(fee === undefined ? [] : [`${fee.amount} ${fee.currency}`]),
    ...(narrative === '' ? [] : [narrative]),
  ]
}
