import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { seed, timesOf } from './counts.ts'
import { sentVisits } from './sent-visits.ts'
import { emptyFolder, storeIn } from './store-process.ts'
import { storm } from './storm.ts'

const kills = timesOf(100)
/** So often a folder is killed before the next one is taken. */
const perFolder = 10

const entriesSchema = z.array(z.object({ kind: z.string(), subject: z.string() }))
type Entry = z.infer<typeof entriesSchema>[number]

const statusAfter: Readonly<Record<string, string>> = {
  'audit.submitted': 'submitted',
  'audit.approved': 'approved',
  'audit.returned': 'returned',
  'audit.rejected': 'rejected',
}

/** What the log tells of each visit must be what its row, its scores and its submissions say. */
function lookInto(folder: string): { entries: Entry[]; wrong: unknown[] } {
  const store = storeIn(folder)
  const { writer } = store
  const entries = writer
    .sql<Entry>("SELECT kind, subject FROM log WHERE kind LIKE 'audit.%' ORDER BY id")
    .all()
  const audits = writer
    .sql<{ id: string; status: string; scores: number; submissions: number }>(
      `SELECT uid AS id, status, (SELECT count(*) FROM score s WHERE s.audit_id = a.id) AS scores,
       (SELECT count(*) FROM submission s WHERE s.audit_id = a.id) AS submissions FROM audit a`,
    )
    .all()
  store.close()
  const wrong = audits.filter(({ id, status, scores, submissions }) => {
    const kinds = entries.filter(one => one.subject === id).map(one => one.kind)
    const times = (kind: string) => kinds.filter(one => one === kind).length
    const said = kinds.findLast(kind => statusAfter[kind] !== undefined) ?? ''
    return (
      status !== statusAfter[said] ||
      submissions !== times('audit.submitted') ||
      scores !== times('audit.submitted') + times('audit.corrected')
    )
  })
  return { entries, wrong }
}

describe('a review killed at random moments', () => {
  it(
    `keeps status, score, sums and log of each visit as one (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      const template = emptyFolder()
      const store = storeIn(template)
      await sentVisits(store.writer, 24)
      store.close()
      const began = lookInto(template).entries
      let folder = ''
      let before = began
      let acknowledged = 0
      const wrong = await storm({
        suite: 'Reviewing killed (approve, return, correct, reject, send again)',
        kills,
        seed,
        longest: () => 300,
        args(turn, random) {
          if (turn % perFolder === 1) {
            folder = join(emptyFolder(), 'data')
            cpSync(template, folder, { recursive: true })
            before = began
          }
          return [folder, 'review', String(Math.floor(random() * 2 ** 31))]
        },
        async look(lines) {
          const said = entriesSchema.parse(lines.slice(1))
          acknowledged += said.length
          const { entries, wrong: halves } = lookInto(folder)
          const added = entries.slice(before.length)
          before = entries
          // One more may have been written than was said before the kill.
          const kept = isDeepStrictEqual(added.slice(0, said.length), said) && added.length <= said.length + 1
          return [...halves, ...(kept ? [] : [{ said, added }]), ...(await verifyStore(folder))]
        },
      })
      expect(wrong).toEqual([])
      console.log(`${acknowledged} acknowledged acts of review`)
      expect(acknowledged).toBeGreaterThan(0)
    },
    60_000 + kills * 30_000,
  )
})
