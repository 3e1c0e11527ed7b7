import { z } from '../../src-shared/model/zod.ts'
import { parcelSchema, type Parcel } from './scoring-parcel.ts'

/** Something that was not on disk when its page ended, and the version it was made from. */
export interface Left {
  readonly parcel: Parcel
  readonly seen: string
}

/** What waits for the disk, kept where a crashed page finds it again. */
export interface Unsent {
  readonly read: () => ReadonlyMap<string, Left>
  readonly put: (lane: string, left: Left) => void
  readonly forget: (lane: string) => void
}

const leftSchema = z.record(z.string(), z.object({ parcel: parcelSchema, seen: z.string() }))

/**
 * Unsaved words of a visit in the tab's own memory (`sessionStorage`): it outlives a crash or reload of the page, ends
 * with the tab, and holds only what is not on disk yet, so nothing of a visit stays behind outside the data folder. A
 * full or forbidden storage is no failure: then the page alone holds the words, as before.
 */
export function unsentOf(id: string, storage: Storage): Unsent {
  const place = `vizit.unsent.${id}`
  const held = new Map(readLeft(storage, place))
  function write(): void {
    try {
      if (held.size === 0) storage.removeItem(place)
      else storage.setItem(place, JSON.stringify(Object.fromEntries(held)))
    } catch {
      // Nothing is lost by it: the outbox still holds everything.
    }
  }
  return {
    read: () => new Map(held),
    put(lane, left) {
      // The one changed last stands last: the next page saves them in the same order.
      held.delete(lane)
      held.set(lane, left)
      write()
    },
    forget(lane) {
      if (held.delete(lane)) write()
    },
  }
}

function readLeft(storage: Storage, place: string): [string, Left][] {
  try {
    return Object.entries(leftSchema.safeParse(JSON.parse(storage.getItem(place) ?? '{}')).data ?? {})
  } catch {
    return []
  }
}
