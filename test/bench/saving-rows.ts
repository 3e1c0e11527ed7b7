import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openApp } from '../../src-main/door/open-app.ts'
import { saveAnswer } from '../../src-main/store/answers.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { benchFolder } from './bench-folder.ts'
import { beginVisit, value } from './bench-visit.ts'
import { syncsOfAnAnswer } from './count-syncs.ts'
import { answerTo, checklistOf } from './hundred-questions.ts'
import { interleaved, median, quantile, timeOf } from './measure.ts'
import { limitRow, ratioRow, time, type Part, type Row } from './row.ts'

const questions = 100
const answers = 800
/** The first ones meet cold code and an empty log. */
const warming = 20

const clock = { now: () => new Date() }
const codeOf = (turn: number) => `q${(turn % questions) + 1}`
const answerOf = (turn: number) => ({
  ...answerTo(turn % questions, turn),
  comment: `Замечание покупателя, ${turn}`,
})

/** An answer with its history through the store and through the door, against a plain append made durable. */
export async function savingRows(): Promise<Part> {
  using plainFolder = benchFolder('append')
  using storeFolder = benchFolder('store')
  using doorFolder = benchFolder('door')
  const checklist = checklistOf(questions, 8)

  const log = openSync(join(plainFolder.path, 'plain.log'), 'a')
  const block = Buffer.alloc(4096, 'x')
  const store = value(openStore(storeFolder.path, { clock, newId: v7 }))
  const id = beginVisit(store.writer, checklist)

  const before = value(openStore(doorFolder.path, { clock, newId: v7 }))
  const doorId = beginVisit(before.writer, checklist)
  before.close()
  const opened = await openApp({ dataFolder: doorFolder.path, host: { kind: 'browser' } })
  if (!opened.ok) throw new Error(opened.error.message)
  const { app } = opened

  const samples = await interleaved(answers + warming, {
    append: () =>
      timeOf(() => {
        writeSync(log, block)
        fdatasyncSync(log)
      }),
    store: turn => timeOf(() => value(saveAnswer(store.writer, id, codeOf(turn), answerOf(turn), 'A-1'))),
    door: turn =>
      timeOf(async () => {
        const input = { id: doorId, question: codeOf(turn), ...answerOf(turn) }
        const response = await app.door(
          new Request('http://127.0.0.1/rpc/audits/answer', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ json: input }),
          }),
        )
        if (!response.ok) throw new Error(await response.text())
        await response.json()
      }),
  })
  closeSync(log)
  store.close()
  await app.close()

  const warm = {
    append: samples.append.slice(warming),
    store: samples.store.slice(warming),
    door: samples.door.slice(warming),
  }
  const row = (work: string, name: 'store' | 'door', part: number, budget: number | null): Row =>
    ratioRow(
      work,
      quantile(warm[name], part),
      { of: 'append + fdatasync', ms: quantile(warm.append, part) },
      budget,
    )
  const slowest = { store: Math.max(...warm.store), append: Math.max(...warm.append) }
  const own = (name: 'store' | 'door') => time(median(warm[name]) - median(warm.append))
  return {
    rows: [
      row('an answer with its history in the store, p50', 'store', 0.5, null),
      row('an answer with its history in the store, p99', 'store', 0.99, 2),
      limitRow(
        `the slowest of ${answers} answers in the store`,
        time(slowest.store),
        '16 ms',
        slowest.store <= 16,
        `append + fdatasync ${time(slowest.append)}`,
      ),
      row('an answer through the door, p50', 'door', 0.5, null),
      row('an answer through the door, p99', 'door', 0.99, null),
    ],
    notes: [
      `${answers} answers each, taking turns; above 16 ms: append ${over(warm.append)}, store ${over(warm.store)}, door ${over(warm.door)}; slowest through the door ${time(Math.max(...warm.door))}`,
      `median beyond the append: store ${own('store')}, door ${own('door')}`,
      await syncsOfAnAnswer(),
    ],
  }
}

const over = (samples: readonly number[]) => samples.filter(sample => sample > 16).length
