import { Button } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import './file-drop.css'

type Props = {
  /** On the button. */
  choose: string
  /** Beside the button. */
  drop: string
  /** As in an input's `accept`. */
  accept: string
  busy?: boolean
  onFile: (file: File) => void
  children?: ReactNode
}

/** A place to drop one file, or to pick it by keyboard. */
export function FileDrop({ choose, drop, accept, busy = false, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    <div
      className="file-drop"
      data-over={over || undefined}
      onDragOver={event => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <span className="file-drop-hint">{drop}</span>
      {children}
    </div>
  )
}
