import { describe, expect, it } from 'vitest'
import { lastMeasured } from '../../../src-renderer/stores/scoring-durations.ts'
import type { ScoringPorts } from '../../../src-renderer/stores/scoring-ports.ts'
import type { ScoringStore } from '../../../src-renderer/stores/scoring-state.ts'
import { createScoringStore } from '../../../src-renderer/stores/scoring-store.ts'
import { shownBy, type Run } from '../../../src-renderer/stores/stopwatch-run.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { memoryPorts, visit } from './memory-ports.ts'

const moments = [
  {
    code: 'call',
    title: { ru: 'Звонок' },
    questions: [
      {
        code: 'wait',
        text: { ru: 'Ожидание' },
        answer: { type: 'duration', bands: [{ upTo: 60, points: 5 }], otherwise: 0 },
      },
      { code: 'polite', text: { ru: 'Вежливо' }, answer: { type: 'yesNo', points: 1, good: 'yes' } },
    ],
  },
]
const noon = Date.parse('2026-11-22T12:00:00.000Z')
const second = 1_000
const hour = 3_600 * second

/** A laptop whose clocks are driven by hand. */
function laptop() {
  const clocks = { wall: noon, steady: 500 }
  const memory = memoryPorts(
    () => clocks.wall,
    () => ({ ...clocks }),
  )
  const runs = new Map<string, Run>()
  return {
    ...memory,
    passes: (ms: number) => {
      clocks.wall += ms
      clocks.steady += ms
    },
    /** Asleep, the steady clock stands still. */
    sleeps: (ms: number) => void (clocks.wall += ms),
    sets: (ms: number) => void (clocks.wall += ms),
    /** Another page knows nothing of the runs of the one before. */
    opens: (page: Map<string, Run> = runs, more: Partial<Audit> = {}): ScoringStore => {
      const ports: ScoringPorts = { ...memory.ports, runs: page }
      return createScoringStore(visit(moments, { timers: [...memory.timers.values()], ...more }), ports)
    },
    shows: (store: ScoringStore) => {
      const run = store.getState().runs['wait']
      return run === undefined ? null : shownBy(run, { ...clocks })
    },
  }
}

describe('a stopwatch', () => {
  it('measures by the steady clock and becomes the answer, which says so', async () => {
    const { opens, passes, shows, answers, sources, timers } = laptop()
    const store = opens()
    await store.acts.stopwatch('wait')
    passes(108_900)
    expect(shows(store)).toEqual({ ms: 108_900, byWall: false, jump: null })
    await store.acts.stopwatch('wait')
    await store.acts.settled()
    expect(answers['wait']).toEqual({ value: 108 })
    const at = '2026-11-22T12:01:48.900Z'
    expect(sources).toEqual([{ kind: 'measured', byWall: false, at }])
    expect(timers.get('wait')).toMatchObject({ startedAt: null, elapsedMs: 108_900, byWall: false })
  })

  it('goes on from where it was stopped, and begins anew after a reset', async () => {
    const { opens, passes, answers } = laptop()
    const store = opens()
    for (const ms of [10 * second, 5 * second]) {
      await store.acts.stopwatch('wait')
      passes(ms)
      await store.acts.stopwatch('wait')
      passes(hour)
    }
    await store.acts.settled()
    expect(answers['wait']).toEqual({ value: 15 })
    await store.acts.resetStopwatch('wait')
    expect(store.getState().timers['wait']).toMatchObject({ startedAt: null, elapsedMs: 0 })
  })

  it("is this page's while its visit is closed and opened again", async () => {
    const { opens, passes, shows } = laptop()
    await opens().acts.stopwatch('wait')
    passes(hour)
    expect(shows(opens())).toEqual({ ms: hour, byWall: false, jump: null })
  })

  it("runs on over a restart, by the computer's clock, and its answer says so", async () => {
    const { opens, passes, sleeps, shows, answers, sources } = laptop()
    await opens().acts.stopwatch('wait')
    sleeps(2 * hour)
    const store = opens(new Map())
    expect(shows(store)).toEqual({ ms: 2 * hour, byWall: true, jump: null })
    passes(4 * second)
    expect(shows(store)).toEqual({ ms: 2 * hour + 4 * second, byWall: true, jump: null })
    await store.acts.stopwatch('wait')
    await store.acts.settled()
    expect(answers['wait']).toEqual({ value: 7_204 })
    expect(sources).toMatchObject([{ kind: 'measured', byWall: true }])
  })

  it('never shows less than nothing after the clock was set back and the program restarted', async () => {
    const { opens, sets, shows } = laptop()
    await opens().acts.stopwatch('wait')
    sets(-hour)
    expect(shows(opens(new Map()))).toEqual({ ms: 0, byWall: true, jump: null })
  })

  it('shows again what it was when the disk refuses, and measures on', async () => {
    const { opens, disk, passes, shows } = laptop()
    const store = opens()
    disk.broken = true
    await store.acts.stopwatch('wait')
    expect(store.getState().timers['wait']).toBeUndefined()
    expect(shows(store)).toBeNull()
    disk.broken = false
    await store.acts.stopwatch('wait')
    passes(7 * second)
    disk.broken = true
    await store.acts.stopwatch('wait')
    expect(store.getState().answers['wait']).toBeUndefined()
    passes(second)
    expect(shows(store)?.ms).toBe(8 * second)
  })
})

describe('clocks that go apart while a stopwatch runs', () => {
  it('are not asked about within 2 seconds', async () => {
    const { opens, passes, sets, shows } = laptop()
    const store = opens()
    await store.acts.stopwatch('wait')
    passes(10 * second)
    sets(2 * second)
    expect(shows(store)?.jump).toBeNull()
    sets(1)
    expect(shows(store)?.jump).toEqual({ watchMs: 10 * second, wallMs: 12 * second + 1 })
    sets(-2 * second - 1 - 2_001)
    expect(shows(store)?.jump).toEqual({ watchMs: 10 * second, wallMs: 10 * second - 2_001 })
  })

  it("leave the choice: by the computer's clock, as when the laptop slept", async () => {
    const { opens, passes, sleeps, shows, timers } = laptop()
    const store = opens()
    await store.acts.stopwatch('wait')
    passes(10 * second)
    sleeps(hour)
    await store.acts.settleJump('wait', 'wall')
    passes(second)
    expect(shows(store)).toEqual({ ms: hour + 11 * second, byWall: true, jump: null })
    // What was chosen is on disk: a crash later changes nothing of it.
    expect(timers.get('wait')).toMatchObject({ elapsedMs: hour + 10 * second, byWall: true })
    expect(shows(opens(new Map()))?.ms).toBe(hour + 11 * second)
  })

  it('leave the choice: by the stopwatch, as when the clock was set', async () => {
    const { opens, passes, sets, shows, answers, sources } = laptop()
    const store = opens()
    await store.acts.stopwatch('wait')
    passes(10 * second)
    sets(hour)
    await store.acts.settleJump('wait', 'watch')
    expect(shows(store)).toEqual({ ms: 10 * second, byWall: false, jump: null })
    passes(second)
    expect(shows(opens(new Map()))?.ms).toBe(11 * second)
    await store.acts.stopwatch('wait')
    await store.acts.settled()
    expect(answers['wait']).toEqual({ value: 11 })
    expect(sources).toMatchObject([{ byWall: false }])
  })

  it('leave the choice: to type it, and no answer is made', async () => {
    const { opens, passes, sleeps, shows } = laptop()
    const store = opens()
    await store.acts.stopwatch('wait')
    passes(10 * second)
    sleeps(hour)
    await store.acts.settleJump('wait', 'type')
    expect(shows(store)).toBeNull()
    expect(store.getState().answers['wait']).toBeUndefined()
  })

  it("stand in the way of nothing: stopped, the stopwatch's reading is the answer until another is chosen", async () => {
    const { opens, passes, sleeps, answers, sources } = laptop()
    const store = opens()
    await store.acts.stopwatch('wait')
    passes(10 * second)
    sleeps(hour)
    store.acts.answer('polite', 'yes')
    await store.acts.stopwatch('wait')
    await store.acts.settled()
    expect(answers).toEqual({ polite: { value: 'yes' }, wait: { value: 10 } })
    expect(store.getState().jumps['wait']).toEqual({ watchMs: 10 * second, wallMs: hour + 10 * second })
    await store.acts.settleJump('wait', 'wall')
    await store.acts.settled()
    expect(answers['wait']).toEqual({ value: 3_610 })
    expect(sources.at(-1)).toMatchObject({ kind: 'measured', byWall: true })
    expect(store.getState().jumps).toEqual({})
  })
})

describe('how a duration came about', () => {
  it('goes to disk with a typed correction, with a comment after it, and with its undoing', async () => {
    const { opens, passes, sources } = laptop()
    const store = opens()
    await store.acts.stopwatch('wait')
    passes(10 * second)
    await store.acts.stopwatch('wait')
    await store.acts.settled()
    store.acts.type('wait', 1)
    store.acts.type('wait', 12)
    // The comment overtakes the value on its way: one request carries both.
    store.acts.comment('wait', 'Ответили не сразу')
    await store.acts.settled()
    expect(sources.map(source => source?.kind)).toEqual(['measured', 'typed'])
    expect(lastMeasured(store.getState().durations, 'wait')?.seconds).toBe(10)
    store.acts.undo()
    store.acts.undo()
    await store.acts.settled()
    expect(store.getState().answers['wait']?.value).toBe(10)
    expect(sources.at(-1)?.kind).toBe('measured')
  })

  it('is not said of other answers', async () => {
    const { opens, sources } = laptop()
    const store = opens()
    store.acts.answer('polite', 'no')
    await store.acts.settled()
    expect(sources).toEqual([undefined])
  })
})
