import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { randomOf } from './random.ts'
import { ScriptedVisit } from './scripted-visit.ts'
import { beginVisit, furnish, serve } from './served-app.ts'
import { emptyFolder } from './store-process.ts'

/*
 * VIZIT_KILLS: how often the program is killed; 20 without it, 200 before a release:
 *   VIZIT_KILLS=200 npx vitest run --config test/vitest.config.ts test/faults/visit-kill.test.ts
 * VIZIT_SEED: repeats the random moments and answers of a run; each run prints its own. (What the machine does between
 * two of them it cannot repeat.)
 */
const kills = Number(process.env['VIZIT_KILLS'] ?? 20)
const seed = Number(process.env['VIZIT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
/** Kills come within so many ms after the script has begun. */
const longest = 300
/** A visit is killed this often before the next one begins. */
const perVisit = 10

async function killAgainAndAgain(folder: string, times: number, random: () => number): Promise<number> {
  let app = await serve(folder)
  const branch = await furnish(app)
  let acknowledged = 0
  let visit = new ScriptedVisit(await beginVisit(app, branch), random)
  for (let time = 1; time <= times; time += 1) {
    const work = visit.work(app)
    await pause(random() * longest)
    await app.server.kill()
    await work
    app = await serve(folder)
    const [faults] = await Promise.all([verifyStore(folder), visit.settle(app, folder)])
    expect(faults).toEqual([])
    if (time % perVisit !== 0 && time !== times) continue
    acknowledged += visit.acknowledged
    visit = new ScriptedVisit(await beginVisit(app, branch), random)
  }
  expect(await app.server.stop()).toBe(0)
  return acknowledged
}

describe('the served program killed at random moments of a visit', () => {
  it(
    `loses nothing that it acknowledged (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      // Two at once, for the two cores.
      const halves = await Promise.all(
        [Math.ceil(kills / 2), Math.floor(kills / 2)].map((times, half) =>
          killAgainAndAgain(emptyFolder(), times, randomOf(seed + half)),
        ),
      )
      const acknowledged = halves.reduce((sum, one) => sum + one, 0)
      console.log(`${kills} kills, ${acknowledged} acknowledged changes, VIZIT_SEED=${seed}`)
      expect(acknowledged).toBeGreaterThan(kills)
    },
    60_000 + kills * 5_000,
  )
})
