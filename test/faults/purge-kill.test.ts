import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAudit } from '../../src-main/store/audit-reading.ts'
import { backupDaily } from '../../src-main/store/daily-backups.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { isPurged } from '../../src-main/store/retention/tombstones.ts'
import { seed, timesOf } from './counts.ts'
import { filesWith, leftOvers, lookIntoCopies } from './kept-copies.ts'
import { knownShopper, sentVisits, type SentVisit } from './sent-visits.ts'
import { emptyFolder, storeIn } from './store-process.ts'
import { storm, workOf } from './storm.ts'

const kills = timesOf(30)
/** Of eight visits two are purged, of both of them one after another. */
const taken = [2, 5]
const days = ['2026-11-10', '2026-11-11', '2026-11-12']

async function fullFolder() {
  const folder = emptyFolder()
  const store = storeIn(folder)
  const visits = await sentVisits(store.writer, 8)
  const shopper = knownShopper(store.writer)
  for (const day of days) {
    const writer = { ...store.writer, clock: { now: () => new Date(`${day}T12:00:00`) } }
    const made = await backupDaily({ ...store, writer })
    if (!made.ok) throw new Error(made.fault.code)
  }
  store.close()
  return { folder, visits, shopper }
}

/** Each is whole, or gone with its tombstone; gives those that are gone. */
function goneFrom(folder: string, what: string, visits: readonly SentVisit[]) {
  const store = storeIn(folder)
  try {
    return visits.filter(({ id, words }) => {
      const audit = readAudit(store.writer, id)
      const whole = audit?.visit.narrative === words && audit.answers['story']?.value === words
      if (what === 'evidence') {
        const gone = audit?.evidence.length === 0
        if (!whole || gone !== isPurged(store.writer, id, 'evidence')) throw new Error(`half of ${id}`)
        return gone
      }
      const gone = audit === null
      if (gone === whole || gone !== isPurged(store.writer, id, 'audit')) throw new Error(`half of ${id}`)
      return gone
    })
  } finally {
    store.close()
  }
}

const photoOf = ({ words }: SentVisit) => `photo: ${words}`

describe('a purge killed at random moments', () => {
  it(
    `left each record whole or gone, and the next start brings it to its end (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      const template = await fullFolder()
      const { visits } = template
      const purged = taken.flatMap(at => visits[at] ?? [])
      const others = visits.filter(visit => !purged.includes(visit))
      const folder = join(emptyFolder(), 'data')
      cpSync(template.folder, folder, { recursive: true })
      const ids = purged.map(({ id }) => id)
      let { took } = await workOf([folder, 'purge', 'audit', ...ids])
      let what = 'audit'
      let now = folder
      const wrong = await storm({
        suite: 'Purging killed',
        kills,
        seed,
        longest: () => took * 1.1,
        args(turn) {
          now = join(emptyFolder(), 'data')
          cpSync(template.folder, now, { recursive: true })
          what = ['audit', 'evidence', 'person'][turn % 3] ?? 'audit'
          return what === 'person' ? [now, 'purge', what, template.shopper] : [now, 'purge', what, ...ids]
        },
        async look(lines, _turn, random) {
          const found: unknown[] = [...lookIntoCopies(now), ...(await verifyStore(now))]
          // The next start may be killed too, while it brings the purge to its end.
          if (random() < 0.5) await workOf([now, 'start'], random() * took)
          const started = await workOf([now, 'start'])
          took = Math.min(took, started.took)
          found.push(...lookIntoCopies(now), ...leftOvers(now), ...(await verifyStore(now)))
          if (what === 'person') {
            const store = storeIn(now)
            const gone = isPurged(store.writer, template.shopper, 'person')
            store.close()
            if (gone) found.push(...filesWith(now, 'Айдана'))
            else if (lines.length > 1) found.push('acknowledged, and not gone')
          } else {
            const gone = goneFrom(now, what, purged)
            if (gone.length < Math.min(lines.length - 1, purged.length))
              found.push('acknowledged, and not gone')
            const trace = what === 'evidence' ? photoOf : ({ words }: SentVisit) => words
            for (const one of gone) found.push(...filesWith(now, trace(one)))
          }
          // Nobody else's went with it, not from the copies either.
          for (const one of others) {
            if (filesWith(now, one.words).length < 1 + days.length) found.push(`${one.words}: gone too`)
            if (filesWith(now, photoOf(one)).length !== 1) found.push(`${one.words}: its photo is gone too`)
          }
          if (goneFrom(now, 'audit', others).length > 0) found.push('others gone')
          return found
        },
      })
      expect(wrong).toEqual([])
    },
    60_000 + kills * 90_000,
  )
})
