export interface SampleOptions {
  readonly branches: number
  readonly waves: number
  /** Approved visits of a branch in a wave. */
  readonly visits: number
  readonly seed: number
  /** Alias of the person at this laptop: the visits to be made and the draft are theirs. */
  readonly shopper: string
}

/** With fewer than 10 branches, 2 waves or 4 visits not every planted truth finds room. */
export const sampleDefaults: SampleOptions = {
  branches: 12,
  waves: 4,
  visits: 6,
  seed: 1,
  shopper: 'Аист-7',
}
