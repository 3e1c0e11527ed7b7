import { describe, expect, it } from 'vitest'
import { progressStream } from '../../../src-main/handlers/progress-stream.ts'

describe('long work as a stream', () => {
  it('tells the latest progress and gives back what came of it', async () => {
    const stream = progressStream<number, string>(report => {
      for (let i = 1; i <= 1000; i += 1) report(i)
      return Promise.resolve('done')
    })
    expect(await stream.next()).toEqual({ done: false, value: 1000 })
    expect(await stream.next()).toEqual({ done: true, value: 'done' })
  })

  it('ends without progress where there was none', async () => {
    expect(await progressStream(() => Promise.resolve(7)).next()).toEqual({ done: true, value: 7 })
  })

  it('fails as the work fails', async () => {
    const stream = progressStream(() => Promise.reject(new Error('no')))
    await expect(stream.next()).rejects.toThrow('no')
  })

  it('stops the work when nobody reads any more, and ends when it has ended', async () => {
    const told: string[] = []
    const stream = progressStream<string, null>(async (report, signal) => {
      report('begun')
      await new Promise(resolve => signal.addEventListener('abort', resolve))
      told.push('stopped')
      return null
    })
    await stream.next()
    await stream.return(null)
    expect(told).toEqual(['stopped'])
  })

  it('stops the work when the caller goes away', async () => {
    const gone = new AbortController()
    const stream = progressStream<string, string>(async (report, signal) => {
      report('begun')
      if (!signal.aborted) await new Promise(resolve => signal.addEventListener('abort', resolve))
      throw new Error('stopped')
    }, gone.signal)
    await stream.next()
    gone.abort()
    await expect(stream.next()).rejects.toThrow('stopped')
  })
})
