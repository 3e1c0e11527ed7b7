import { useBuilder } from '../builder-context.ts'
import { ChecklistEditor } from './checklist-editor.tsx'
import { MomentEditor } from './moment-editor.tsx'
import { QuestionEditor } from './question-editor.tsx'
import './editor.css'

/** The form of what is selected: the checklist, a moment, or a question. */
export function PlaceEditor() {
  const kind = useBuilder(state => state.selected.kind)
  const id = useBuilder(state => (state.selected.kind === 'checklist' ? '' : state.selected.id))
  switch (kind) {
    case 'checklist':
      return <ChecklistEditor />
    case 'moment':
      return <MomentEditor id={id} key={id} />
    case 'question':
      return <QuestionEditor id={id} key={id} />
  }
}
