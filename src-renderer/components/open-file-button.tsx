import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { announceError } from '../app/announce.ts'
import { upload } from '../client.ts'

/** Picks a checklist or standards file and goes to the page that takes it in. */
export function OpenFileButton({ label }: { label: string }) {
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  async function open(file: File) {
    setBusy(true)
    try {
      navigate(`/open/${await upload(file)}`)
    } catch (error) {
      announceError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.vizit,.xlsx,.csv,.tsv"
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) void open(file)
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
