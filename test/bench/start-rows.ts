import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { benchFolder } from './bench-folder.ts'
import { makeNetwork } from './make-network.ts'
import { interleaved, median } from './measure.ts'
import { ratioRow, type Part } from './row.ts'

const rounds = 7
const program = join(import.meta.dirname, '../../src-main/cli/main.ts')
const bare = join(import.meta.dirname, 'plain-start-child.ts')

/** From the start of the process until the page and what it asks first are answered, beside bare servers. */
export async function startRows(): Promise<Part> {
  using folder = benchFolder('start')
  await makeNetwork(folder.path, { branches: 12, waves: 2, visits: 4 })
  const starts = {
    program: () =>
      started([program, 'open', '--browser', '--no-open', '--port', '0', '--data', folder.path], firstPage),
    hello: () => started([bare], hello),
    database: () => started([bare, join(folder.path, 'vizit.sqlite')], hello),
  }
  // The first one builds the pages where sources are newer, makes the backup of the day and fills the disk's cache.
  for (const start of Object.values(starts)) await start()
  const times = await interleaved(rounds, starts)
  const of = (words: string, ms: readonly number[]) => ({ of: words, ms: median(ms) })
  const ms = median(times.program)
  return {
    rows: [
      ratioRow('start of the program, to the first answers', ms, of('a bare server', times.hello), null),
      ratioRow('the same', ms, of('a bare server that opens the database', times.database), null),
    ],
    notes: [
      `medians of ${rounds}, taking turns, without npm; a start is over when the page and its first question are answered`,
    ],
  }
}

/** Milliseconds until the address that the program prints has answered. */
async function started(args: readonly string[], answer: (address: string) => Promise<void>): Promise<number> {
  const from = performance.now()
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await answer(await addressOf(child))
    return performance.now() - from
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of stdout ?? []) {
    said += String(chunk)
    const found = /http:\/\/127\.0\.0\.1:\d+\S*(?=\s)/.exec(said)?.[0]
    if (found !== undefined) return found
  }
  throw new Error(`no address: ${said}`)
}

async function hello(address: string): Promise<void> {
  await (await fetch(address)).text()
}

/** As a browser does: the key becomes a cookie, then the page, then the first procedure. */
async function firstPage(address: string): Promise<void> {
  const { origin } = new URL(address)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = await fetch(origin, { headers: { cookie } })
  if (!page.ok || !(await page.text()).includes('<script')) throw new Error(`no page: ${page.status}`)
  const answer = await fetch(`${origin}/rpc/session/get`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ json: {} }),
  })
  if (!answer.ok) throw new Error(`no answer: ${answer.status}`)
  await answer.json()
}
