/*
 * VIZIT_FULL: the full counts, as `npm run test:faults` sets it; a tenth of them without.
 * VIZIT_KILLS, VIZIT_FUZZ: another count for all suites of that kind.
 * VIZIT_SEED: repeats what chance chose in a run; each run tells its own. (What the machine does between two kills it
 * cannot repeat.)
 */
export const isFull = process.env['VIZIT_FULL'] !== undefined

export const seed = Number(process.env['VIZIT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** How often: all of it, or a tenth in CI. */
export function timesOf(full: number, knob: 'VIZIT_KILLS' | 'VIZIT_FUZZ' = 'VIZIT_KILLS'): number {
  return Number(process.env[knob] ?? (isFull ? full : Math.ceil(full / 10)))
}
