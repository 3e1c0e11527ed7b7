import { PlaceEditor } from './editor/place-editor.tsx'
import { FirstSteps } from './first-steps.tsx'
import { StandardChanges } from './news/standard-changes.tsx'
import { useShownPlace } from './use-shown-place.ts'
import { placeKey } from '../../stores/builder-place.ts'

/** The middle: the form of the selected place, under what its standard says anew. */
export function FormArea() {
  const place = useShownPlace()
  const key = placeKey(place)
  return (
    <main className="builder-main" id="content" data-place={key} key={key}>
      {key === 'checklist' && <FirstSteps />}
      {place.kind === 'question' && <StandardChanges question={place.id} key={place.id} />}
      <PlaceEditor place={place} />
    </main>
  )
}
