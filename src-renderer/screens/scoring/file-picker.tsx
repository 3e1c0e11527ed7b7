import type { Ref } from 'react'
import { photosOf } from './folder/read-folder.ts'
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
      accept="image/*,.heic,.heif,audio/*,.m4a,.ogg,.opus,application/pdf"
      onChange={event => {
        const input = event.currentTarget
        void store.acts.attach(store.getState().focus, [...(input.files ?? [])])
        // The same file may be chosen again after it was removed.
        input.value = ''
      }}
    />
  )
}

// Not in the types of React: a name that became a standard after all.
const folders = { webkitdirectory: '' }

interface FolderProps {
  readonly ref: Ref<HTMLInputElement>
  readonly onPicked: (photos: readonly File[]) => void
}

/** The system's dialog for a folder, such as that of a phone. The page sees its files; nothing is sent. */
export function FolderPicker({ ref, onPicked }: FolderProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      {...folders}
      onChange={event => {
        const input = event.currentTarget
        onPicked(photosOf(input.files ?? []))
        input.value = ''
      }}
    />
  )
}
