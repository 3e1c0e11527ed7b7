import { openFile } from '../store/evidence-files.ts'
import { refreshFlags } from '../store/flags.ts'
import { photosWithoutLook, saveLook } from '../store/looks.ts'
import type { Context } from './context.ts'

const running = new WeakMap<Context['uploads'], Promise<void>>()
/** Photos between two renewals of flags. */
const portion = 50

/**
 * Takes the look of photos that have none yet, in the background and one at a time, and makes the flags of their visits
 * anew. Asked again while it runs, it goes on; what a closed program leaves is taken up with the next call.
 */
export function lookOver(context: Context): void {
  const key = context.uploads
  if (running.has(key)) return
  const work = lookAll(context)
    // The disk, or the program, ended it; flags and looks may be made again at any time.
    .catch(() => undefined)
    .finally(() => running.delete(key))
  running.set(key, work)
}

async function lookAll(context: Context): Promise<void> {
  const { store } = context
  for (;;) {
    if (!store.reader.db.open) return
    const photos = photosWithoutLook(store.reader, portion)
    if (photos.length === 0) return
    const visits = new Set<string>()
    for (const sha256 of photos) {
      const file = openFile(store.reader, sha256)
      const seen = file ? await context.images().look(file.path) : null
      if (!store.reader.db.open) return
      const saved = saveLook(store.writer, sha256, seen?.ok ? seen.look : '')
      if (!saved.ok) return
      for (const id of saved.value) visits.add(id)
    }
    const flagged = await refreshFlags(store.writer, visits)
    if (!flagged.ok) return
  }
}
