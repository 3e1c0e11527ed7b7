import { ChecklistEditor } from './checklist-editor.tsx'
import { MomentEditor } from './moment-editor.tsx'
import { QuestionEditor } from './question-editor.tsx'
import type { Place } from '../../../stores/builder-place.ts'
import './editor.css'
import './rows.css'
import './conditions.css'

/** The form of a place: the checklist, a moment, or a question. */
export function PlaceEditor({ place }: { place: Place }) {
  switch (place.kind) {
    case 'checklist':
      return <ChecklistEditor />
    case 'moment':
      return <MomentEditor id={place.id} key={place.id} />
    case 'question':
      return <QuestionEditor id={place.id} key={place.id} />
  }
}
