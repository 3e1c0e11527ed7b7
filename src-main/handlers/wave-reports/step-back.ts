import { constants, setPriority } from 'node:os'
import { isMainThread } from 'node:worker_threads'

/**
 * Lets the thread that carries the door go before this one, which has work for minutes. Only Linux gives a thread a
 * rank of its own: elsewhere it would hold for the whole program.
 */
export function stepBack(): void {
  if (process.platform === 'linux' && !isMainThread) setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)
}
