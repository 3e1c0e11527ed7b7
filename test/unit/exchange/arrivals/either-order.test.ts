import { assert, asyncProperty, constantFrom, integer, uniqueArray, record as fields } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../../../src-main/store/integrity.ts'
import { answersOf } from '../../../bench/hundred-questions.ts'
import { emptyFolder } from '../../store/data-folder.ts'
import { madePackage, type Made } from './made-package.ts'
import { madeContext, madeRecord } from './made-records.ts'
import { checklist, colleague, headOffice, stateOf, taken } from './taking.ts'

/** A visit as it stands after so many submissions; perhaps of a sender without points. */
const sent = fields({
  number: integer({ min: 1, max: 4 }),
  turns: integer({ min: 1, max: 3 }),
  points: constantFrom(true, false),
})
const packageOf = uniqueArray(sent, { minLength: 1, maxLength: 4, selector: ({ number }) => number })

function made({ number, turns, points }: { number: number; turns: number; points: boolean }): Made {
  const [first, ...more] = Array.from({ length: turns }, (_, turn) => answersOf(10, number * 5 + turn * 3))
  const whole = madeRecord({ number, checklist, answers: [first ?? {}, ...more] })
  if (points) return whole
  const submissions = whole.record.submissions.map(one => ({ ...one, score: null }))
  return { ...whole, record: { ...whole.record, scores: [], submissions } }
}

let packages = 0

describe('two packages', () => {
  it('give the same in either order, and nothing more a second time', async () => {
    await assert(
      asyncProperty(packageOf, packageOf, async (one, other) => {
        packages += 2
        const context = madeContext(checklist)
        const first = await madePackage(emptyFolder(), packages, one.map(made), context)
        const second = await madePackage(emptyFolder(), packages + 1, other.map(made), context)
        const [here, there] = [emptyFolder(), emptyFolder()]
        const [mine, yours] = [headOffice(here), headOffice(there)]
        await taken(here, first, colleague)
        await taken(here, second, colleague)
        await taken(there, second, colleague)
        await taken(there, first, colleague)
        const state = stateOf(mine.writer)
        expect(stateOf(yours.writer)).toEqual(state)
        await taken(here, first, colleague)
        await taken(here, second, colleague)
        expect(stateOf(mine.writer)).toEqual(state)
        expect(await verifyStore(here, { quick: true })).toEqual([])
        mine.close()
        yours.close()
      }),
      // Each run makes two packages and six imports.
      { numRuns: Number(process.env['VIZIT_RUNS'] ?? 4) },
    )
  }, 120_000)
})
