import { useEffect, useState } from 'react'
import { announceError } from '../../app/announce.ts'
import { droppedFolders, photosBelow } from './folder/read-folder.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'

/** Checklists and packages dropped on the window go their own way; of everything else the door says what is wrong. */
const isEvidence = (file: File) => !/\.(json|vizit)$/i.test(file.name)

/**
 * Takes files dropped or pasted anywhere on the screen to the question in hand; a folder's photos are offered first.
 * True while files hover.
 */
export function useDroppedFiles(store: ScoringStore, offer: (photos: readonly File[]) => void): boolean {
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    function take(list: FileList | undefined, event: Event) {
      const files = [...(list ?? [])].filter(isEvidence)
      if (files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      void store.acts.attach(store.getState().focus, files)
    }
    const withFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    function onOver(event: DragEvent) {
      if (!withFiles(event)) return
      event.preventDefault()
      setHovering(true)
    }
    function onLeave(event: DragEvent) {
      if (event.relatedTarget === null) setHovering(false)
    }
    function onDrop(event: DragEvent) {
      setHovering(false)
      const folders = droppedFolders(event.dataTransfer?.items)
      if (folders.length > 0) {
        event.preventDefault()
        event.stopPropagation()
        photosBelow(folders).then(offer, announceError)
        return
      }
      take(event.dataTransfer?.files, event)
    }
    const onPaste = (event: ClipboardEvent) => take(event.clipboardData?.files, event)
    const options = { capture: true }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop, options)
    window.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop, options)
      window.removeEventListener('paste', onPaste)
    }
  }, [store, offer])
  return hovering
}
