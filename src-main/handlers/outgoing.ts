import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { HandOver } from '../../src-shared/contract/exchange.ts'

export interface OutgoingFile {
  readonly path: string
  /** What a person would call it. */
  readonly name: string
  readonly bytes: number
  /** Whether it still holds what is here. */
  readonly fresh: () => boolean
  /** Notes that it left; false, and nothing noted, where it must not leave any more. */
  readonly note: () => boolean
}

/** Files made to be handed out once: kept aside until they are saved, and forgotten at the next start. */
export interface Outgoing {
  /** An empty folder to make files in. */
  begin(): Promise<{ readonly id: string; readonly folder: string }>
  /** From now on the file is handed out under the id of its folder. */
  offer(id: string, file: OutgoingFile): void
  state(id: string): HandOver
  /** The file, for one reader at a time; null where there is none, or it is handed out. */
  take(id: string): OutgoingFile | null
  /** The whole file is with whoever took it, or about to be: noted, or false, and it is not handed out any more. */
  leave(id: string): boolean
  /** Whoever took it is done: what did not leave can be taken again. */
  end(id: string): Promise<void>
  /** Removes the folder with everything in it. */
  drop(id: string): Promise<void>
}

/** Empties the folder first: what lies there was never fetched. */
export async function openOutgoing(folder: string): Promise<Outgoing> {
  await rm(folder, { recursive: true, force: true })
  const offered = new Map<string, OutgoingFile>()
  const taken = new Set<string>()
  const left = new Set<string>()
  const drop = (id: string) => {
    offered.delete(id)
    return rm(join(folder, id), { recursive: true, force: true })
  }
  return {
    async begin() {
      const id = randomUUID()
      const own = join(folder, id)
      await mkdir(own, { recursive: true, mode: 0o700 })
      return { id, folder: own }
    },
    offer: (id, file) => void offered.set(id, file),
    state(id) {
      if (left.has(id)) return 'left'
      if (taken.has(id)) return 'leaving'
      const file = offered.get(id)
      return file?.fresh() === true ? 'ready' : 'gone'
    },
    take(id) {
      const file = offered.get(id)
      if (!file || taken.has(id) || !file.fresh()) return null
      taken.add(id)
      return file
    },
    leave(id) {
      const noted = offered.get(id)?.note() ?? false
      offered.delete(id)
      if (noted) left.add(id)
      return noted
    },
    async end(id) {
      taken.delete(id)
      if (!offered.has(id)) await drop(id)
    },
    drop,
  }
}
