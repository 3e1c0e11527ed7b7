import { useEffect, useEffectEvent } from 'react'
import { useSearchParams } from 'wouter'
import { upload } from '../client.ts'

/** A file that lies at the door, by the name it came under. */
export interface SentFile {
  readonly upload: string
  readonly name: string
}

/** Sends a file to the door, unless it lies there already. */
export async function sendFile(file: File | SentFile): Promise<SentFile> {
  return file instanceof File ? { upload: await upload(file), name: file.name } : file
}

/** Takes the file that the address names: one dropped on the window came here by its kind. */
export function useSentFile(take: (file: SentFile) => void): void {
  const [search, setSearch] = useSearchParams()
  const sent = search.get('upload')
  const name = search.get('name') ?? ''
  const taking = useEffectEvent((file: SentFile) => {
    // Once: going back must not take it again.
    setSearch({}, { replace: true })
    take(file)
  })
  useEffect(() => {
    if (sent !== null) taking({ upload: sent, name })
  }, [sent, name])
}
