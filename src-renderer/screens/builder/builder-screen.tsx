import { useState } from 'react'
import { LoadingState } from '../../components/loading-state.tsx'
import { forgetDraft, useBuilderSession } from '../../stores/builder-session.ts'
import { BuilderView } from './builder-view.tsx'
import { UnopenedDraft } from './unopened-draft.tsx'
import './builder.css'

/** A checklist under construction: takes the whole window. */
export default function BuilderScreen({ id }: { id: string }) {
  const [turn, setTurn] = useState(0)
  return (
    <OpenBuilder
      id={id}
      key={turn}
      onReload={() => {
        forgetDraft(id)
        setTurn(turn + 1)
      }}
    />
  )
}

function OpenBuilder({ id, onReload }: { id: string; onReload: () => void }) {
  const session = useBuilderSession(id)
  if (session.store !== null) return <BuilderView store={session.store} onReload={onReload} />
  if (session.error === null) return <LoadingState />
  return <UnopenedDraft error={session.error} onRetry={session.again} />
}
