import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAudit } from '../../src-main/store/audit-reading.ts'
import { backupDaily } from '../../src-main/store/daily-backups.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { isPurged } from '../../src-main/store/retention/tombstones.ts'
import { value } from '../unit/store/data-folder.ts'
import { refusing } from './broken-disk.ts'
import { seed, timesOf } from './counts.ts'
import { filesWith, leftOvers, lookIntoCopies } from './kept-copies.ts'
import { randomOf } from './random.ts'
import { sentVisits, type SentVisit } from './sent-visits.ts'
import { emptyFolder, storeIn, working } from './store-process.ts'
import { workOf } from './storm.ts'
import { record } from './tally.ts'

const times = timesOf(10)
/** More writes of one kind than a purge of two visits makes; most of its steps lie among the first. */
const most = 800

/** Each of them is whole, or gone with every trace; gives those that are not, and those that are gone. */
function partsOf(folder: string, purged: readonly SentVisit[]) {
  const store = storeIn(folder)
  const gone = purged.filter(({ id }) => readAudit(store.writer, id) === null)
  const halves = purged.filter(({ id, words }) => {
    const audit = readAudit(store.writer, id)
    return audit === null ? !isPurged(store.writer, id, 'audit') : audit.visit.narrative !== words
  })
  store.close()
  return { gone, wrong: [...halves, ...gone.flatMap(({ words }) => filesWith(folder, words))] }
}

it(
  `a purge on a disk that begins to fail leaves each visit whole or gone, and is ended once it works (VIZIT_SEED=${seed})`,
  async ({ skip }) => {
    if (spawnSync('strace', ['-V']).status !== 0) return skip('strace is not on this machine')
    const template = emptyFolder()
    const store = storeIn(template)
    const visits = await sentVisits(store.writer, 4)
    value(await backupDaily(store))
    store.close()
    const purged = visits.slice(1, 3)
    const random = randomOf(seed)
    const wrong: unknown[] = []
    let ended = 0
    for (let turn = 1; turn <= times; turn += 1) {
      const folder = join(emptyFolder(), 'data')
      cpSync(template, folder, { recursive: true })
      const from = Math.ceil(most ** random())
      const ids = purged.map(({ id }) => id)
      const child = working(
        [folder, 'purge', 'audit', ...ids],
        ['strace', '--seccomp-bpf', ...refusing('EIO', from)],
      )
      if ((await child.ended) === 0) ended += 1
      const said = purged.filter(({ id }) => child.lines.some(line => JSON.stringify(line).includes(id)))
      // The disk works again; the next start goes on.
      await workOf([folder, 'start'])
      const { gone, wrong: parts } = partsOf(folder, purged)
      const found = [
        ...parts,
        ...lookIntoCopies(folder),
        ...leftOvers(folder),
        ...(await verifyStore(folder)),
      ]
      if (said.some(one => !gone.includes(one))) found.push('acknowledged, and not gone')
      for (const one of visits)
        if (!purged.includes(one) && filesWith(folder, one.words).length < 2) found.push(one)
      if (found.length > 0) wrong.push({ turn, from, found })
    }
    record({
      suite: 'Purging on a disk that begins to fail (EIO)',
      tried: times,
      held: times - wrong.length,
      what: 'faults',
      seed,
      ways: { 'came to their end': ended, 'ended by the next start': times - ended },
    })
    expect(wrong).toEqual([])
  },
  60_000 + times * 30_000,
)
