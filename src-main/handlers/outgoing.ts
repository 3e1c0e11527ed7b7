import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

export interface OutgoingFile {
  readonly path: string
  /** What a person would call it. */
  readonly name: string
  readonly bytes: number
}

/** Files made to be handed out once: kept aside until they are fetched, and forgotten at the next start. */
export interface Outgoing {
  /** An empty folder to make files in. */
  begin(): Promise<{ readonly id: string; readonly folder: string }>
  /** From now on the file is handed out under the id of its folder. */
  offer(id: string, file: OutgoingFile): void
  /** null for an id that is not known (any more). From now on it is not handed out again. */
  take(id: string): OutgoingFile | null
  /** Removes the folder with everything in it. */
  drop(id: string): Promise<void>
}

/** Empties the folder first: what lies there was never fetched. */
export async function openOutgoing(folder: string): Promise<Outgoing> {
  await rm(folder, { recursive: true, force: true })
  const offered = new Map<string, OutgoingFile>()
  return {
    async begin() {
      const id = randomUUID()
      const own = join(folder, id)
      await mkdir(own, { recursive: true, mode: 0o700 })
      return { id, folder: own }
    },
    offer: (id, file) => void offered.set(id, file),
    take(id) {
      const file = offered.get(id) ?? null
      offered.delete(id)
      return file
    },
    drop: id => rm(join(folder, id), { recursive: true, force: true }),
  }
}
