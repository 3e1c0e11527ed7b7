import { useMemo } from 'react'
import { useStore } from 'zustand'
import { VisitStrip } from '../../components/visit-strip/visit-strip.tsx'
import type { ScoringStore } from '../../stores/scoring-state.ts'

/** The visit along its time, as far as it is filled in. */
export function VisitCourse({ store }: { store: ScoringStore }) {
  const facts = useStore(store, state => state.facts)
  const answers = useStore(store, state => state.answers)
  const durations = useStore(store, state => state.durations)
  const evidence = useStore(store, state => state.evidence)
  const document = useStore(store, state => state.audit.document)
  const visit = useMemo(
    () => ({ visit: facts, answers, durations, evidence }),
    [facts, answers, durations, evidence],
  )
  return <VisitStrip visit={visit} document={document} />
}
