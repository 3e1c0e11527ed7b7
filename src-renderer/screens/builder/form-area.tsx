import { useBuilder } from './builder-context.ts'
import { PlaceEditor } from './editor/place-editor.tsx'
import { FirstSteps } from './first-steps.tsx'
import { StandardChanges } from './news/standard-changes.tsx'
import { placeKey } from './place-key.ts'

/** The middle: the form of the selected place, under what its standard says anew. */
export function FormArea() {
  const key = useBuilder(state => placeKey(state.selected))
  const question = useBuilder(state => (state.selected.kind === 'question' ? state.selected.id : null))
  return (
    <main className="builder-main" id="content" data-place={key} key={key}>
      {key === 'checklist' && <FirstSteps />}
      {question !== null && <StandardChanges question={question} key={question} />}
      <PlaceEditor />
    </main>
  )
}
