import { backupDaily } from '../../../src-main/store/daily-backups.ts'
import { saveSetting } from '../../../src-main/store/settings.ts'
import { z } from 'zod'
import type { Act } from './act.ts'

const day = 24 * 60 * 60_000

/** Lets one day after another begin, from the given one (ms since the epoch); on each something changes. */
export const backup: Act = async (store, say, [from]) => {
  say({ began: true })
  for (let now = Number(from); ; now += day) {
    saveSetting(store.writer, 'test.day', z.string(), `${now} ${'ж'.repeat(20_000)}`)
    const writer = { ...store.writer, clock: { now: () => new Date(now) } }
    const made = await backupDaily({ ...store, writer })
    if (!made.ok) throw new Error(JSON.stringify(made.fault))
    say({ day: now })
  }
}
