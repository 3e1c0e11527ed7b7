import { describe, expect, it, vi } from 'vitest'
import { Outbox } from '../../src-renderer/stores/outbox.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { openReader } from '../../src-main/store/open-store.ts'
import { seed, timesOf } from './counts.ts'
import { randomOf } from './random.ts'
import { beginVisit, furnish, serve } from './served-app.ts'
import { emptyFolder, working } from './store-process.ts'

vi.setConfig({ testTimeout: 90_000 })

const answers = timesOf(1000)
const lanes = ['story', 'windows', 'wait', 'farewell', 'greeting']

describe('a disk that is often slow', () => {
  it(`takes ${answers} answers of the page's outbox without a dropped or reordered one (VIZIT_SEED=${seed})`, async () => {
    const folder = emptyFolder()
    const app = await serve(folder)
    const id = await beginVisit(app, await furnish(app))
    // Another program holds the database again and again, up to 60 ms, while answers come in faster than they are saved.
    const other = working([folder, 'lock-often', '60', '120'])
    await other.said(1)
    const random = randomOf(seed)
    const acknowledged = new Map<string, number[]>()
    const states: string[] = []
    let longestPut = 0
    const outbox = new Outbox<number>({
      async send(question, n) {
        const saved = await app.client.audits.answer({ id, question, comment: String(n) })
        acknowledged.set(question, [...(acknowledged.get(question) ?? []), n])
        return saved
      },
      failure: () => ({ reason: 'STORE_BUSY', retry: true }),
      changed: ({ kind }) => states.push(kind),
      backOff: () => 20,
    })
    const last = new Map<string, number>()
    for (let n = 1; n <= answers; n += 1) {
      const lane = lanes[Math.floor(random() * lanes.length)] ?? 'story'
      const from = performance.now()
      outbox.put(lane, n)
      longestPut = Math.max(longestPut, performance.now() - from)
      last.set(lane, n)
      // As fast as keys can come: requests are answered in between.
      if (n % 5 === 0) await new Promise(setImmediate)
    }
    while (!(await outbox.settled()));
    await other.kill()

    // Typing never waited for the disk.
    expect(longestPut).toBeLessThan(50)
    const audit = await app.client.audits.get({ id })
    const stored = Object.fromEntries(
      Object.entries(audit.answers).map(([code, { comment }]) => [code, Number(comment)]),
    )
    expect(stored).toEqual(Object.fromEntries(last))
    const reader = openReader(folder)
    if (!reader.ok) throw new Error(reader.fault.code)
    const history = reader.value
      .sql<{ question: string; document: string }>(
        'SELECT question, document FROM answer_history ORDER BY seq',
      )
      .all()
    reader.value.close()
    for (const lane of lanes) {
      const versions = history
        .filter(one => one.question === lane)
        .map(one => Number(/"comment":"(\d+)"/.exec(one.document)?.[1]))
      // In the order they were given, each acknowledged one there: none dropped, none put back.
      expect(versions).toEqual(versions.toSorted((a, b) => a - b))
      expect(versions).toEqual(acknowledged.get(lane))
    }
    expect(new Set(states)).toContain('saved')
    expect(await verifyStore(folder)).toEqual([])
    expect(await app.server.stop()).toBe(0)
  })

  it('takes each answer given one after another, in their order', async () => {
    const folder = emptyFolder()
    const app = await serve(folder)
    const id = await beginVisit(app, await furnish(app))
    const other = working([folder, 'lock-often', '20', '200'])
    await other.said(1)
    const given: string[] = []
    for (let n = 1; n <= answers; n += 1) {
      const question = lanes[n % lanes.length] ?? 'story'
      await app.client.audits.answer({ id, question, comment: String(n) })
      given.push(String(n))
    }
    await other.kill()
    const reader = openReader(folder)
    if (!reader.ok) throw new Error(reader.fault.code)
    const history = reader.value
      .sql<{ document: string }>('SELECT document FROM answer_history ORDER BY seq')
      .all()
    reader.value.close()
    expect(history.map(one => /"comment":"(\d+)"/.exec(one.document)?.[1])).toEqual(given)
    expect(await app.server.stop()).toBe(0)
  })
})
