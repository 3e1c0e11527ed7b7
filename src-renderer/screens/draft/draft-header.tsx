import { useStore } from 'zustand'
import { PageHeader } from '../../components/page-header.tsx'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { SaveMark } from '../../components/save-mark.tsx'

/** Heading of a page beside the questions: the branch, the way back, and whether everything is on disk. */
export function DraftHeader({ store, title, back }: { store: ScoringStore; title: string; back: string }) {
  const save = useStore(store, state => state.save)
  const { audit } = store.getState()
  return (
    <PageHeader title={title} note={audit.branchName} back={{ to: `/visits/${audit.id}`, label: back }}>
      <div role="status">
        <SaveMark save={save} onRetry={store.acts.flush} />
      </div>
    </PageHeader>
  )
}
