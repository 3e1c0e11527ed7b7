const whole = process.env['VIZIT_FULL'] !== undefined

/**
 * How often a property is tried where one run is dear: a quarter of `many`, with `VIZIT_FULL=1` as often as `many`.
 * What it tries differs each time, so that the runs of a week add up.
 */
export const runs = (many: number) => ({ numRuns: whole ? many : Math.ceil(many / 4) })
