import { useEffect, useState } from 'react'
import type { ScoringStore } from '../../stores/scoring-state.ts'

/** What may be evidence; checklists and packages dropped on the window go their own way. */
const isEvidence = (file: File) =>
  /^(image|audio)\//.test(file.type) || file.type === 'application/pdf' || /\.(heic|heif)$/i.test(file.name)

/** Takes files dropped or pasted anywhere on the screen to the question in hand. True while files hover. */
export function useDroppedFiles(store: ScoringStore): boolean {
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
  }, [store])
  return hovering
}
