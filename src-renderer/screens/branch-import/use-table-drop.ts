import { useEffect } from 'react'

const tables = /\.(csv|tsv|txt|xlsx)$/iu

/** Takes a table dropped anywhere on the window; other files are left to those who open them. */
export function useTableDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    const onDrop = (event: DragEvent) => {
      if (event.defaultPrevented) return
      const file = [...(event.dataTransfer?.files ?? [])].find(one => tables.test(one.name))
      if (!file) return
      event.preventDefault()
      onFile(file)
    }
    // before the window, which opens checklists
    document.addEventListener('drop', onDrop)
    return () => document.removeEventListener('drop', onDrop)
  }, [onFile])
}
