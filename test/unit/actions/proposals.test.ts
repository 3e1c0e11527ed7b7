import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metBy, metInAll } from '../../../src-shared/actions/met-by.ts'
import { leastToClose, propose, sameProposal } from '../../../src-shared/actions/propose.ts'
import { confirmedStages, needsNote } from '../../../src-shared/actions/stage-moves.ts'
import { stages } from '../../../src-shared/model/action.ts'
import type { AnswerValue } from '../../../src-shared/model/answer.ts'
import { questionSchema } from '../../../src-shared/model/question.ts'

const question = (fields: object) => questionSchema.parse({ code: 'q', text: { ru: 'Вопрос' }, ...fields })
const yesNo = { answer: { type: 'yesNo', points: 5 } }
const scale = { answer: { type: 'scale', min: 1, max: 5, points: 4 } }
const wait = {
  answer: {
    type: 'duration',
    bands: [
      { upTo: 300, points: 3 },
      { upTo: 600, points: 1 },
    ],
  },
}

describe('a standard in one visit', () => {
  const met = (fields: object, value: AnswerValue) => metBy(question(fields))({ value })

  it('is met when everything that was possible was earned', () => {
    expect(met(yesNo, 'yes')).toBe(true)
    expect(met(yesNo, 'no')).toBe(false)
    expect(met(scale, 5)).toBe(true)
    expect(met(scale, 4)).toBe(false)
    expect(met(wait, 300)).toBe(true)
    expect(met(wait, 301)).toBe(false)
    expect(met({ ...yesNo, role: 'bonus' }, 'no')).toBe(false)
  })

  it('is met from its own threshold on', () => {
    const lenient = { ...scale, critical: { effect: 'flag', failBelow: 75 } }
    expect(met(lenient, 4)).toBe(true)
    expect(met(lenient, 3)).toBe(false)
  })

  it('is measured without weight: a gate of weight 0 can fail', () => {
    const gate = { ...yesNo, weight: 0, critical: { effect: 'zeroAudit' } }
    expect(met(gate, 'no')).toBe(false)
    expect(met(gate, 'yes')).toBe(true)
  })

  it('is failed by a penalty that was taken', () => {
    const penalty = { role: 'penalty', ...yesNo }
    expect(met(penalty, 'yes')).toBe(false)
    expect(met(penalty, 'no')).toBe(true)
  })

  it('is not measured by N/A, silence, an answer that does not fit, or a question without points', () => {
    const read = metBy(question({ ...yesNo, notApplicable: true }))
    expect(read(undefined)).toBeNull()
    expect(read({})).toBeNull()
    expect(read({ na: true, comment: 'Очереди не было' })).toBeNull()
    expect(read({ value: 'maybe' })).toBeNull()
    expect(met({ role: 'info', answer: { type: 'text' } }, 'да')).toBeNull()
    expect(met({ ...yesNo, role: 'integrity' }, 'no')).toBeNull()
  })

  it('asked twice is met when it was met each time it was measured', () => {
    expect(metInAll([])).toBeNull()
    expect(metInAll([null, null])).toBeNull()
    expect(metInAll([true, null])).toBe(true)
    expect(metInAll([true, false, null])).toBe(false)
  })
})

const visits = (met: number, failed: number) => [
  ...Array.from({ length: met }, () => ({ met: true })),
  ...Array.from({ length: failed }, () => ({ met: false })),
]

describe('what the next wave proposes', () => {
  it('closes on at least three visits that all met it, and on nothing less', () => {
    expect(propose([], [])).toBeNull()
    expect(propose(visits(1, 0), ['b'])).toMatchObject({ kind: 'notEnough', met: 1, n: 1 })
    expect(propose(visits(2, 0), ['b'])?.kind).toBe('notEnough')
    expect(propose(visits(3, 0), ['b'])?.kind).toBe('close')
    expect(propose(visits(0, 1), ['b'])?.kind).toBe('reopen')
    expect(propose(visits(40, 1), ['b', 'c'])).toMatchObject({ kind: 'reopen', waves: ['b', 'c'] })
  })

  it('has the interval of the worked numbers: 10 of 14 and 4 of 4', () => {
    const shown = (met: number, failed: number) => {
      const { low = 0, high = 0 } = propose(visits(met, failed), []) ?? {}
      return [low, high].map(share => Math.round(share * 1000) / 10)
    }
    expect(shown(10, 4)).toEqual([45.4, 88.3])
    expect(shown(4, 0)).toEqual([51, 100])
  })

  it('never closes over a failure, whatever the order of the visits', () => {
    const list = fc.array(fc.record({ met: fc.boolean() }), { maxLength: 60 })
    fc.assert(
      fc.property(list, all => {
        const proposal = propose(all, ['w'])
        expect(proposal === null).toBe(all.length === 0)
        if (proposal === null) return
        const { kind, met, n, low, high } = proposal
        expect(n).toBe(all.length)
        expect(kind === 'close').toBe(met === n && n >= leastToClose)
        expect(kind === 'reopen').toBe(met < n)
        expect(low).toBeLessThanOrEqual(met / n)
        expect(high).toBeGreaterThanOrEqual(met / n)
        expect(propose(all.toReversed(), ['w'])).toEqual(proposal)
      }),
    )
  })

  it('is another one once another visit is counted', () => {
    const one = propose(visits(3, 0), ['b'])
    expect(sameProposal(one, propose(visits(3, 0), ['b']))).toBe(true)
    expect(sameProposal(one, propose(visits(4, 0), ['b']))).toBe(false)
    expect(sameProposal(one, propose(visits(3, 0), ['b', 'c']))).toBe(false)
    expect(sameProposal(one, null)).toBe(false)
    expect(sameProposal(null, null)).toBe(true)
  })

  it('leads to closing, or back to plan or do, and nowhere while there are too few', () => {
    expect(confirmedStages('close')).toEqual(['closed'])
    expect(confirmedStages('reopen')).toEqual(['plan', 'do'])
    expect(confirmedStages('notEnough')).toEqual([])
  })
})

describe('a change of stage by hand', () => {
  it('needs a reason where an action ends or is taken up again', () => {
    const told = stages.flatMap(from => stages.filter(to => needsNote(from, to)).map(to => `${from} ${to}`))
    expect(told).toHaveLength(4 * 2 * 2 + 2)
    expect(needsNote('plan', 'do')).toBe(false)
    expect(needsNote('act', 'closed')).toBe(true)
    expect(needsNote('dropped', 'plan')).toBe(true)
  })
})
