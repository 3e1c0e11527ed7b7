import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { seed, timesOf } from './counts.ts'
import { randomOf } from './random.ts'
import { ScriptedVisit } from './scripted-visit.ts'
import { beginVisit, furnish, serve } from './served-app.ts'
import { emptyFolder } from './store-process.ts'
import { record } from './tally.ts'

const kills = timesOf(200)
/** Kills come within so many ms after the script has begun. */
const longest = 300
/** A visit is killed this often before the next one begins. */
const perVisit = 10

/** What differed after each kill; nothing should. */
async function killAgainAndAgain(folder: string, times: number, random: () => number) {
  let app = await serve(folder)
  const branch = await furnish(app)
  let acknowledged = 0
  const differences: unknown[] = []
  let held = 0
  let visit = new ScriptedVisit(await beginVisit(app, branch), random)
  for (let time = 1; time <= times; time += 1) {
    const work = visit.work(app)
    await pause(random() * longest)
    await app.server.kill()
    await work
    app = await serve(folder)
    const [faults, differing] = await Promise.all([verifyStore(folder), visit.settle(app, folder)])
    differences.push(...faults, ...differing)
    if (faults.length + differing.length === 0) held += 1
    if (time % perVisit !== 0 && time !== times) continue
    acknowledged += visit.acknowledged
    visit = new ScriptedVisit(await beginVisit(app, branch), random)
  }
  await app.server.stop()
  return { acknowledged, held, differences }
}

describe('the served program killed at random moments of a visit', () => {
  it(
    `loses nothing that it acknowledged (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      // Two at once, for the two cores: one on a disk, where most kills come while it is waited for; one in memory where
      // there is such a folder, where they come everywhere else. A killed process leaves both to the system alike.
      const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
      const halves = await Promise.all([
        killAgainAndAgain(emptyFolder(), Math.ceil(kills / 2), randomOf(seed)),
        killAgainAndAgain(emptyFolder(memory), Math.floor(kills / 2), randomOf(seed + 1)),
      ])
      const acknowledged = halves.reduce((sum, { acknowledged: one }) => sum + one, 0)
      const held = halves.reduce((sum, half) => sum + half.held, 0)
      record({
        suite: 'Answering and attaching killed (served program)',
        tried: kills,
        held,
        what: 'kills',
        seed,
      })
      expect(halves.flatMap(one => one.differences)).toEqual([])
      console.log(`${acknowledged} acknowledged changes`)
      expect(acknowledged).toBeGreaterThan(kills)
    },
    60_000 + kills * 20_000,
  )
})
