import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { pathsOf } from '../../src-main/store/paths.ts'
import { answersOf, checklistOf } from '../bench/hundred-questions.ts'
import { madePackage } from '../unit/exchange/arrivals/made-package.ts'
import { madeContext, madeRecord } from '../unit/exchange/arrivals/made-records.ts'
import { seed, timesOf } from './counts.ts'
import { emptyFolder, storeIn } from './store-process.ts'
import { storm, workOf } from './storm.ts'

const kills = timesOf(50)
/** Enough for a thread that reads them ahead. */
const visits = 120
const checklist = { ...checklistOf(20, 4), revision: 1 }

/** How many visits are there, once a start has cleared up; and everything that is wrong. */
async function lookInto(folder: string): Promise<{ visits: number; wrong: unknown[] }> {
  const store = storeIn(folder)
  const count = (table: string) =>
    store.writer.sql<number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
  const there = count('audit')
  const expected = there === 0 ? 0 : visits
  const wrong: unknown[] = [
    ...['submission', 'progress', 'score', 'import'].filter(
      table => count(table) !== (table === 'import' ? Math.min(1, there) : expected),
    ),
    ...['arriving'].filter(table => count(table) > 0),
  ]
  store.close()
  const files = readdirSync(pathsOf(folder).evidence, { recursive: true, withFileTypes: true })
  if (files.filter(file => file.isFile()).length !== expected * 2) wrong.push('files')
  return { visits: there, wrong: [...wrong, ...(await verifyStore(folder))] }
}

describe('an import killed at random moments', () => {
  it(
    `left everything or nothing, and comes in the next time (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      const made = Array.from({ length: visits }, (_, at) =>
        madeRecord({ number: at + 1, checklist, answers: [answersOf(20, at)] }),
      )
      const { file, line } = await madePackage(emptyFolder(), 1, made, madeContext(checklist))
      const taking = (into: string) => [into, 'take', file, JSON.stringify(line)]
      let folder = emptyFolder()
      let { took } = await workOf(taking(folder))
      expect(await lookInto(folder)).toEqual({ visits, wrong: [] })
      const ends = { nothing: 0, everything: 0 }
      folder = emptyFolder()
      const wrong = await storm({
        suite: 'Importing a package killed',
        kills,
        seed,
        longest: () => took * 1.1,
        args: () => taking(folder),
        async look(lines) {
          const { visits: there, wrong: found } = await lookInto(folder)
          const half = there !== 0 && there !== visits
          ends[there === 0 ? 'nothing' : 'everything'] += 1
          if (there > 0) folder = emptyFolder()
          // The machine may be faster than it was.
          else if (lines.length > 1) found.push('acknowledged, and not there')
          if (lines.length > 1) took *= 0.9
          return [...found, ...(half ? [{ there }] : [])]
        },
      })
      expect(wrong).toEqual([])
      // What kills have left behind is in nobody's way.
      await workOf(taking(folder))
      expect(await lookInto(folder)).toEqual({ visits, wrong: [] })
      console.log(`${ends.nothing} left nothing, ${ends.everything} everything`)
    },
    60_000 + kills * 60_000,
  )
})
