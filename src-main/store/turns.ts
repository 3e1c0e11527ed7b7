/** Whether somebody waits for the store of a folder; shared by the threads of this process that write to it. */
export type Turns = Int32Array<SharedArrayBuffer>

const waits = 1
const nobody = 0

/** Folders that a thread of this process writes to beside the store. */
const shared = new Map<string, Turns>()

/** Before a thread begins to write a lot to a folder; `end` when it is over. */
export function takeTurns(folder: string): { readonly turns: Turns; readonly end: () => void } {
  const turns = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  shared.set(folder, turns)
  return {
    turns,
    end: () => {
      if (shared.get(folder) === turns) shared.delete(folder)
    },
  }
}

/** Says that the store is waited for; call what it gives once it is held. Costs nothing where no thread writes. */
export function askForTurn(folder: string): () => void {
  const turns = shared.get(folder)
  if (!turns) return () => undefined
  Atomics.store(turns, 0, waits)
  return () => {
    Atomics.store(turns, 0, nobody)
    Atomics.notify(turns, 0)
  }
}

/** Milliseconds for other programs, which can't say that they wait. */
const gap = 1

/**
 * For the thread that writes a lot, between two transactions: lets whoever waits go first, for so many milliseconds at
 * most. Gives back whether somebody waited.
 */
export function giveWay(turns: Turns, longest: number): boolean {
  Atomics.wait(turns, 0, nobody, gap)
  return Atomics.wait(turns, 0, waits, longest) !== 'not-equal'
}
