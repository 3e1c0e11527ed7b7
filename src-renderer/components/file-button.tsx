import { Button } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** Name for screen readers, where the words alone do not say it. */
  readonly label?: string
  /** As the attribute of a file field. */
  readonly accept: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => Promise<void>
}

/** A button that opens the system's dialog for files and is busy until they are taken. */
export function FileButton({ children, label, accept, multiple = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  async function take(files: readonly File[]) {
    if (files.length === 0) return
    setBusy(true)
    try {
      await onFiles(files)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button variant="subtle" loading={busy} aria-label={label} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file may be chosen again.
          event.currentTarget.value = ''
          void take(files)
        }}
      />
    </>
  )
}
