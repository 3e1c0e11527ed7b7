import { setTimeout as pause } from 'node:timers/promises'
import { randomOf } from './random.ts'
import { working } from './store-process.ts'
import { record } from './tally.ts'

export interface Work {
  readonly lines: readonly unknown[]
  /** From its first word to its end or its kill, in ms. */
  readonly took: number
}

/** Work of another process on the store; killed so many ms after its first word, or left to its end. */
export async function workOf(args: readonly string[], killAfter: number | null = null): Promise<Work> {
  const child = working(args)
  await child.said(1)
  const from = performance.now()
  if (killAfter !== null) {
    await Promise.race([pause(killAfter), child.ended])
    await child.kill()
  }
  const code = await child.ended
  if (killAfter === null && code !== 0) throw new Error(`ended with ${code}: ${JSON.stringify(child.lines)}`)
  return { lines: child.lines, took: performance.now() - from }
}

export interface Storm {
  readonly suite: string
  readonly kills: number
  readonly seed: number
  /** Arguments of the process to kill. */
  readonly args: (turn: number, random: () => number) => readonly string[]
  /** Kills come within so many ms after its first word. */
  readonly longest: () => number
  /** What is wrong after a kill, by all that the process said before. */
  readonly look: (
    lines: readonly unknown[],
    turn: number,
    random: () => number,
  ) => Promise<readonly unknown[]>
}

/** Kills work again and again, each time at a random moment; gives what was wrong after which kill. */
export async function storm({ suite, kills, seed, args, longest, look }: Storm): Promise<unknown[]> {
  const random = randomOf(seed)
  const wrong: unknown[] = []
  let tried = 0
  let held = 0
  try {
    for (let turn = 1; turn <= kills; turn += 1) {
      const { lines } = await workOf(args(turn, random), random() * longest())
      const found = await look(lines, turn, random)
      tried += 1
      if (found.length === 0) held += 1
      else wrong.push({ turn, found })
    }
  } finally {
    // Fewer than planned where something was thrown.
    record({ suite, tried, held, what: 'kills', seed })
  }
  return wrong
}
