import { useEffect, useState } from 'react'
import { datedPhoto, type DatedPhoto } from './photo-date.ts'

/** So many files are opened at once. */
const hands = 4
const none: readonly DatedPhoto[] = []

/** Dates of the photos, the earliest first; they come in as they are read. */
export function useDatedPhotos(files: readonly File[], zone: string | undefined) {
  const [read, setRead] = useState({ files, dated: none })
  useEffect(() => {
    const stop = new AbortController()
    const left = [...files]
    const found: DatedPhoto[] = []
    async function work() {
      for (let file = left.shift(); file !== undefined; file = left.shift()) {
        if (stop.signal.aborted) return
        found.push(await datedPhoto(file, zone))
        // Drawn now and then: a thousand photos are not a thousand drawings.
        if (stop.signal.aborted || (found.length % 25 !== 0 && found.length < files.length)) continue
        setRead({ files, dated: found.toSorted((a, b) => (a.at < b.at ? -1 : 1)) })
      }
    }
    for (let hand = 0; hand < hands; hand += 1) void work()
    return () => stop.abort()
  }, [files, zone])
  const dated = read.files === files ? read.dated : none
  return { dated, done: dated.length === files.length }
}
