import { useEffect } from 'react'
import type { BuilderStore } from '../../stores/builder-state.ts'
import { focusEditor } from './focus-editor.ts'
import { placeKey } from '../../stores/builder-place.ts'

/** Brings the cursor into the form when the store aims it there; rows of the outline bring their own. */
export function useEditorCursor(store: BuilderStore): void {
  useEffect(
    () =>
      store.subscribe(({ move, aim, selected }, before) => {
        if (move !== before.move && aim === 'editor' && store.acts.carry(move))
          focusEditor(placeKey(selected))
      }),
    [store],
  )
}
