import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHolder } from '../../src-main/store/owner.ts'
import { beginVisit, furnish, serve } from './served-app.ts'
import { emptyFolder } from './store-process.ts'

// Only the system knows what it was asked to make durable, and better-sqlite3 lets nobody in between; so its calls are
// traced. `PRAGMA synchronous` on the live connection is tested beside the store, on every machine.
const traced = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0

/** When, in ms since the epoch, the write-ahead log began to be synced and was. */
function syncsIn(trace: string): { from: number; to: number }[] {
  const syncs: { from: number; to: number }[] = []
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    const found = /(\d+\.\d+) f(?:data)?sync\(\d+<[^>]*vizit\.sqlite-wal>\) = 0 <(\d+\.\d+)>/.exec(line)
    if (found === null) continue
    const from = Number(found[1]) * 1000
    syncs.push({ from, to: from + Number(found[2]) * 1000 })
  }
  return syncs
}

const now = () => performance.timeOrigin + performance.now()

describe('an answer acknowledged by the served program', () => {
  it('was synced to the disk between the request and its acknowledgement', async ({ skip }) => {
    if (!traced) return skip('strace is not on this machine or may not trace')
    const folder = emptyFolder()
    const trace = join(folder, 'trace')
    const calls = ['-e', 'trace=fsync,fdatasync', '-e', 'signal=none']
    const app = await serve(folder, ['strace', '-f', '-y', '-ttt', '-T', ...calls, '-o', trace])
    const id = await beginVisit(app, await furnish(app))
    const acknowledged: { from: number; to: number }[] = []
    for (let n = 1; n <= 30; n += 1) {
      const from = now()
      await app.client.audits.answer({ id, question: 'story', value: `Ответ ${n}` })
      acknowledged.push({ from, to: now() })
    }
    process.kill(readHolder(folder)?.pid ?? 0, 'SIGTERM')
    await app.server.stop()
    const syncs = syncsIn(trace)
    // The two clocks may differ by what a reading of one takes.
    const within = acknowledged.map(
      ({ from, to }) => syncs.filter(sync => sync.from > from - 0.5 && sync.to < to + 0.5).length,
    )
    expect(Math.min(...within)).toBeGreaterThanOrEqual(1)
    const sum = within.reduce((all, one) => all + one, 0)
    console.log(
      `fdatasync of the log per acknowledged answer: ${sum / within.length} (strace, ${within.length} answers)`,
    )
  })
})
