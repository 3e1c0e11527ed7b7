import type { CDPSession } from 'playwright-core'

/** Reads the processor's time of the page's main thread so far, ms: whatever it did, whoever else was at work. */
export async function threadClock(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}
