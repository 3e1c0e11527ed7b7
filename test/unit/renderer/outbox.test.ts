import { describe, expect, it } from 'vitest'
import { Outbox, type SaveState } from '../../../src-renderer/stores/outbox.ts'

/** A disk that acknowledges when told to, and remembers the order of what reached it. */
function slowDisk(failures = 0, retry = true) {
  const sent: string[] = []
  const waiting: (() => void)[] = []
  const states: SaveState[] = []
  let left = failures
  const outbox = new Outbox<string>({
    send(key, value) {
      sent.push(`${key}=${value}`)
      return new Promise((done, refuse) => {
        waiting.push(() => {
          if (left > 0) {
            left -= 1
            refuse(new Error('no'))
          } else done({ savedAt: `at ${sent.length}` })
        })
      })
    },
    failure: () => ({ reason: retry ? 'STORE_FULL' : 'LOCKED', retry }),
    changed: state => states.push(state),
    backOff: attempt => attempt * 5,
  })
  /** Answers the oldest open request. */
  async function acknowledge() {
    waiting.shift()?.()
    await new Promise(done => setTimeout(done, 1))
  }
  return { outbox, sent, states, acknowledge, open: () => waiting.length }
}

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

describe('the outbox', () => {
  it('sends in the order of the changes over all keys, one at a time, of each key the newest', async () => {
    const { outbox, sent, acknowledge, open } = slowDisk()
    outbox.put('a', '1')
    outbox.put('a', '2')
    outbox.put('a', '3')
    outbox.put('b', '1')
    expect(sent).toEqual(['a=1'])
    expect(open()).toBe(1)
    await acknowledge()
    expect(sent).toEqual(['a=1', 'a=3'])
    await acknowledge()
    expect(sent).toEqual(['a=1', 'a=3', 'b=1'])
    await acknowledge()
    expect(outbox.unsaved).toBe(false)
    expect(sent).toHaveLength(3)
  })

  it('keeps what was typed apart from a change of another kind that comes while the disk is busy', async () => {
    const { outbox, sent, acknowledge } = slowDisk()
    outbox.put('a', 'no')
    outbox.put('a', 'no, wo', 10_000)
    outbox.put('a', 'no, words', 10_000)
    outbox.put('a', 'yes, words')
    outbox.put('a', 'maybe, words')
    for (let request = 0; request < 3; request += 1) await acknowledge()
    expect(sent).toEqual(['a=no', 'a=no, words', 'a=maybe, words'])
    expect(outbox.unsaved).toBe(false)
  })

  it('sends typing that waits for its pause before a change that came after it', async () => {
    const { outbox, sent, acknowledge } = slowDisk()
    outbox.put('a', 'typed', 10_000)
    outbox.put('b', '1')
    await acknowledge()
    await acknowledge()
    expect(sent).toEqual(['a=typed', 'b=1'])
    expect(outbox.unsaved).toBe(false)
  })

  it('lets no failure hold up another key, and asks by the oldest whether its cause is gone', async () => {
    const { outbox, sent, acknowledge } = slowDisk(2)
    outbox.put('a', '1')
    outbox.put('b', '1')
    await acknowledge()
    await acknowledge()
    outbox.put('c', '1')
    await acknowledge()
    expect(sent.slice(2)).toEqual(['a=1', 'b=1'])
    await acknowledge()
    await acknowledge()
    expect(sent).toEqual(['a=1', 'b=1', 'a=1', 'b=1', 'c=1'])
    expect(outbox.state.kind).toBe('saved')
  })

  it('says saved only when everything was acknowledged', async () => {
    const { outbox, acknowledge, states } = slowDisk()
    expect(outbox.state).toEqual({ kind: 'kept' })
    outbox.put('a', '1')
    outbox.put('b', '1')
    expect(outbox.state).toEqual({ kind: 'saving' })
    await acknowledge()
    expect(outbox.state).toEqual({ kind: 'saving' })
    await acknowledge()
    expect(outbox.state).toEqual({ kind: 'saved', at: 'at 2' })
    expect(states.map(state => state.kind)).toEqual(['saving', 'saved'])
  })

  it('counts typing as unsaved from the first letter, sends it after the pause, once', async () => {
    const { outbox, sent, acknowledge } = slowDisk()
    outbox.put('a', 'h', 20)
    outbox.put('a', 'hi', 20)
    expect(outbox.unsaved).toBe(true)
    expect(outbox.state.kind).toBe('saving')
    expect(sent).toEqual([])
    await pause(40)
    expect(sent).toEqual(['a=hi'])
    await acknowledge()
    expect(outbox.state.kind).toBe('saved')
  })

  it('does not wait for the pause when flushed', async () => {
    const { outbox, sent, acknowledge } = slowDisk()
    outbox.put('a', 'hi', 10_000)
    const settled = outbox.settled()
    expect(sent).toEqual(['a=hi'])
    await acknowledge()
    expect(await settled).toBe(true)
  })

  it('tries again by itself and keeps saying why until it is on disk', async () => {
    const { outbox, sent, acknowledge, states } = slowDisk(2)
    outbox.put('a', '1')
    await acknowledge()
    expect(outbox.state).toEqual({ kind: 'failed', reason: 'STORE_FULL', retry: true })
    await pause(15)
    await acknowledge()
    await pause(25)
    expect(outbox.state.kind).toBe('failed')
    await acknowledge()
    expect(sent).toEqual(['a=1', 'a=1', 'a=1'])
    expect(states.map(state => state.kind)).toEqual(['saving', 'failed', 'saved'])
  })

  it('sends a newer value in place of the one that failed', async () => {
    const { outbox, sent, acknowledge } = slowDisk(1)
    outbox.put('a', 'old')
    outbox.put('a', 'new')
    await acknowledge()
    await pause(20)
    await acknowledge()
    expect(sent).toEqual(['a=old', 'a=new'])
    expect(outbox.unsaved).toBe(false)
  })

  it('keeps what was refused for good as unsaved and does not hammer', async () => {
    const { outbox, sent, acknowledge } = slowDisk(1, false)
    outbox.put('a', '1')
    await acknowledge()
    await pause(30)
    expect(sent).toEqual(['a=1'])
    expect(outbox.unsaved).toBe(true)
    expect(outbox.state).toEqual({ kind: 'failed', reason: 'LOCKED', retry: false })
  })

  it('tells by settled() that something could not be saved', async () => {
    const { outbox, acknowledge } = slowDisk(1)
    outbox.put('a', '1')
    const settled = outbox.settled()
    await acknowledge()
    expect(await settled).toBe(false)
  })

  it('leaves what was refused for good aside while others go on', async () => {
    const { outbox, sent, acknowledge } = slowDisk(1, false)
    outbox.put('a', '1')
    await acknowledge()
    outbox.put('b', '1')
    await acknowledge()
    expect(sent).toEqual(['a=1', 'b=1'])
    expect(outbox.holds('a')).toBe(true)
    expect(outbox.holds('b')).toBe(false)
  })

  it('tells what to keep until it is on disk, and gives up what was dropped', async () => {
    const kept = new Map<string, string>()
    const sent: string[] = []
    const outbox = new Outbox<string>({
      send: async (_, value) => {
        sent.push(value)
        return { savedAt: 'now' }
      },
      failure: () => ({ reason: 'STORE_FULL', retry: true }),
      changed: () => undefined,
      keep: { put: (key, value) => void kept.set(key, value), forget: key => void kept.delete(key) },
    })
    outbox.put('a', 'typed', 10_000)
    expect([...kept]).toEqual([['a', 'typed']])
    expect(await outbox.settled()).toBe(true)
    expect([...kept]).toEqual([])
    outbox.put('a', 'newer', 10_000)
    outbox.drop('a')
    expect(outbox.unsaved).toBe(false)
    expect([...kept]).toEqual([])
    expect(sent).toEqual(['typed'])
  })
})
