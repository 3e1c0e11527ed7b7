import type { CDPSession, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { z } from 'zod'
import { publishChecklist } from '../../src-main/store/checklists.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { ask } from '../e2e/screens.ts'
import { benchFolder } from './bench-folder.ts'
import { value } from './bench-visit.ts'
import { checklistOf } from './hundred-questions.ts'
import { makeNetwork } from './make-network.ts'
import { startMeasured, type MeasuredServer } from './measured-server.ts'
import { limitRow, type Part, type Row } from './row.ts'
import { sessionLap, type SessionGround } from './session-lap.ts'
import type { Stage } from './stage.ts'

/** A visit every twenty minutes makes eight hours. */
const laps = 24
const minutes = 20
const questions = 40
const growth = 1.2

interface Sample {
  readonly pageHeap: number
  readonly nodes: number
  readonly listeners: number
  readonly serverHeap: number
  readonly serverAll: number
}

/** A working day as fast as it goes in one page and one process: what both hold after each visit, once swept. */
export async function sessionRows(stage: Stage): Promise<Part> {
  using folder = benchFolder('session')
  await makeNetwork(folder.path, { branches: 12, waves: 4, visits: 4 })
  const checklist = checklistOf(questions, 8, true)
  const store = value(openStore(folder.path, { clock: { now: () => new Date() }, newId: v7 }))
  value(publishChecklist(store.writer, checklist))
  store.close()
  const server = await startMeasured(folder.path)
  const browser = await stage.browser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' })
  try {
    // Nothing here is timed: a busy machine may take as long as it likes.
    context.setDefaultTimeout(180_000)
    const page = await context.newPage()
    // What was answered is kept for some minutes: the clock of the page goes on by as much as the visits lie apart.
    await page.clock.install()
    await page.goto(server.address)
    await page.locator('main h1').waitFor()
    const ground = await groundOf(page, checklist.code)
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    const samples: Sample[] = []
    // The first one starts threads and loads code, which stay; it is not counted.
    for (let lap = 0; lap <= laps; lap += 1) {
      await sessionLap(page, ground, lap)
      await page.clock.fastForward(`${minutes}:00`)
      if (lap > 0) samples.push(await sampleOf(session, server))
    }
    return {
      rows: rowsOf(samples),
      notes: [
        `${laps} visits of ${questions} answers, 3 comments and 2 photos each, after each five views of the comparison, a review and a PDF; first and last tenth are means; the page's clock goes on by ${minutes} minutes each`,
        `memory of the whole program after each fourth visit: ${everyFourth(samples).join(', ')}`,
      ],
    }
  } finally {
    await context.close()
    await server.stop()
  }
}

const linesSchema = z.array(z.looseObject({ id: z.string(), status: z.string() }))

async function groundOf(page: Page, checklist: string): Promise<SessionGround> {
  const [branch] = z.array(z.looseObject({ id: z.string() })).parse(await ask(page, 'branches.list'))
  const lines = linesSchema.parse(await ask(page, 'audits.list'))
  const withStatus = (wanted: string) => lines.filter(({ status }) => status === wanted).map(({ id }) => id)
  const ground = { checklist, questions, sent: withStatus('submitted'), approved: withStatus('approved') }
  if (branch === undefined || ground.sent.length === 0 || ground.approved.length === 0)
    throw new Error('the sample has no branch, or no visit to review or print')
  return { ...ground, branch: branch.id }
}

async function sampleOf(session: CDPSession, server: MeasuredServer): Promise<Sample> {
  // Twice: what the first sweep lets go of may hold more.
  for (let n = 0; n < 2; n += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  const { heapUsed, rss } = await server.memory()
  return {
    pageHeap: usedSize,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    serverHeap: heapUsed,
    serverAll: rss,
  }
}

const bytes = (count: number) => `${(count / 1e6).toFixed(1)} MB`
const whole = (count: number) => String(Math.round(count))

/** Whether it goes on growing, or has come to what threads and caches keep. */
const everyFourth = (samples: readonly Sample[]) =>
  samples.filter((_, lap) => lap % 4 === 3).map(({ serverAll }) => bytes(serverAll))

function rowsOf(samples: readonly Sample[]): Row[] {
  const tenth = Math.ceil(samples.length / 10)
  const mean = (part: readonly Sample[], of: keyof Sample) =>
    part.reduce((sum, sample) => sum + sample[of], 0) / part.length
  const row = (work: string, of: keyof Sample, shown: (count: number) => string) => {
    const [first, last] = [mean(samples.slice(0, tenth), of), mean(samples.slice(-tenth), of)]
    const grown = last / first
    return limitRow(
      work,
      shown(last),
      `${growth}x`,
      grown <= growth,
      `the first tenth ${shown(first)}`,
      `${grown.toFixed(2)}x`,
    )
  }
  return [
    row('eight hours, the last tenth: memory of the page', 'pageHeap', bytes),
    row('its DOM nodes', 'nodes', whole),
    row('its listeners', 'listeners', whole),
    row('memory of the program’s main thread', 'serverHeap', bytes),
    row('memory of the whole program', 'serverAll', bytes),
  ]
}
