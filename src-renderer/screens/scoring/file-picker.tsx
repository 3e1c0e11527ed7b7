import type { Ref } from 'react'
import { useSession } from './session-context.ts'

/** The system's dialog for photos, recordings and documents; opened by P or by the button. */
export function FilePicker({ ref }: { ref: Ref<HTMLInputElement> }) {
  const { store } = useSession()
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple
      accept="image/*,.heic,.heif,audio/*,application/pdf"
      onChange={event => {
        const input = event.currentTarget
        void store.acts.attach(store.getState().focus, [...(input.files ?? [])])
        // The same file may be chosen again after it was removed.
        input.value = ''
      }}
    />
  )
}
