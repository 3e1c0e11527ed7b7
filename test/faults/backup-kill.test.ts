import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { backupDaily } from '../../src-main/store/daily-backups.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { keptBackups } from '../../src-main/store/kept-backups.ts'
import { seed, timesOf } from './counts.ts'
import { leftOvers, lookIntoCopies } from './kept-copies.ts'
import { sentVisits } from './sent-visits.ts'
import { emptyFolder, storeIn } from './store-process.ts'
import { storm } from './storm.ts'

const kills = timesOf(50)
const day = 24 * 60 * 60_000
const wanted = 14
const saidSchema = z.array(z.object({ day: z.number() }))
const nameOf = (at: number) => `${new Date(at).toISOString().slice(0, 10)}.sqlite`

describe('daily copies killed at random moments', () => {
  it(
    `are each there whole or not at all, the last 14 of them (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      const folder = emptyFolder()
      const store = storeIn(folder)
      await sentVisits(store.writer, 8)
      store.close()
      // Noon, wherever the test runs.
      let now = Date.UTC(2026, 0, 1, 12)
      let made: string[] = []
      const wrong = await storm({
        suite: 'Daily copies killed',
        kills,
        seed,
        longest: () => 600,
        args: () => [folder, 'backup', String(now)],
        async look(lines) {
          const said = saidSchema.parse(lines.slice(1))
          made.push(...said.map(one => nameOf(one.day)))
          now = (said.at(-1)?.day ?? now - day) + day
          const found = lookIntoCopies(folder)
          const lost = made.slice(-wanted + 1).filter(name => !keptBackups(folder).includes(name))
          // The next day has one that is not in the way of what was left behind.
          const again = storeIn(folder)
          const writer = { ...again.writer, clock: { now: () => new Date(now) } }
          const result = await backupDaily({ ...again, writer })
          again.close()
          if (!result.ok) found.push(result.fault)
          made.push(nameOf(now))
          now += day
          made = made.slice(-wanted)
          const kept = keptBackups(folder).length
          if (kept > wanted) found.push({ kept })
          return [
            ...found,
            ...lost,
            ...lookIntoCopies(folder),
            ...leftOvers(folder),
            ...(await verifyStore(folder)),
          ]
        },
      })
      expect(wrong).toEqual([])
    },
    60_000 + kills * 30_000,
  )
})
