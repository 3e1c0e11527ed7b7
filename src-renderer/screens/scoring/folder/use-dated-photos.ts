import { useEffect, useState } from 'react'
import { datedPhoto, type DatedPhoto } from './photo-date.ts'

/** So many files are opened at once. */
const hands = 4

/** Dates of the photos, the earliest first; they come in as they are read. */
export function useDatedPhotos(files: readonly File[], zone: string | undefined) {
  const [dated, setDated] = useState<readonly DatedPhoto[]>([])
  useEffect(() => {
    let gone = false
    const left = [...files]
    const read: DatedPhoto[] = []
    async function work() {
      for (let file = left.shift(); file !== undefined && !gone; file = left.shift()) {
        read.push(await datedPhoto(file, zone))
        // Drawn now and then: a thousand photos are not a thousand drawings.
        if (!gone && (read.length % 25 === 0 || read.length === files.length)) {
          setDated(read.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
        }
      }
    }
    setDated([])
    for (let hand = 0; hand < hands; hand += 1) void work()
    return () => {
      gone = true
    }
  }, [files, zone])
  return { dated, done: dated.length === files.length }
}
