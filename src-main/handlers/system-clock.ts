import type { Clock } from '../store/connection.ts'

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() }
