import { setImmediate } from 'node:timers/promises'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'

type Act = () => Result<unknown, StoreFault> | Promise<Result<unknown, StoreFault>>

/** Acts by their time; an act may add later ones. Equal times keep the order in which they were added. */
export class Agenda {
  #acts: { readonly at: number; readonly act: Act }[] = []

  add(at: number, act: Act): void {
    // The first of those that come later: many lie ahead, so it is looked for by halves.
    let [from, to] = [0, this.#acts.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((this.#acts[middle]?.at ?? at) <= at) from = middle + 1
      else to = middle
    }
    this.#acts.splice(from, 0, { at, act })
  }

  /** Lets other work of the process through between acts. */
  async run(): Promise<Result<null, StoreFault>> {
    for (let next = this.#acts.shift(); next !== undefined; next = this.#acts.shift()) {
      const result = await next.act()
      if (!result.ok) return result
      await setImmediate()
    }
    return done(null)
  }
}
