/** Both clocks of a page at one moment, ms: the computer's own (since 1970), and one that nobody sets. */
export interface Moment {
  readonly wall: number
  readonly steady: number
}

/**
 * The page's clocks. The steady one counts from the page's start and, where the system lets it, stands still while the
 * laptop sleeps; the computer's own is the same that the store writes times by.
 */
export const pageClock = (): Moment => ({ wall: Date.now(), steady: performance.now() })
