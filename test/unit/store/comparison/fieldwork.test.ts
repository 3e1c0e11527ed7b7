import { describe, expect, it } from 'vitest'
import { decideAppeal, raiseAppeal } from '../../../../src-main/store/appeals.ts'
import {
  endImpossible,
  rejectAudit,
  returnAudit,
  submitAudit,
  withdrawAudit,
} from '../../../../src-main/store/audit-status.ts'
import { saveVisit } from '../../../../src-main/store/audits.ts'
import { fieldworkOfWaves } from '../../../../src-main/store/comparison/fieldwork.ts'
import { value } from '../data-folder.ts'
import { chain, q3, q4 } from './known-visits.ts'

describe('fieldwork', () => {
  it('counts what became of every visit', async () => {
    const net = chain(['a-1', 'b-1'])
    const { writer, visits, store } = net
    const [first = ''] = visits.scored('a-1', q4, [80, 90])
    const again = visits.sends('a-1', q4, { service: 10 })
    value(returnAudit(writer, again, 'S-1', 'Нет чека'))
    value(submitAudit(writer, again, 'A-1'))
    value(returnAudit(writer, visits.sends('b-1', q4, { service: 10 }), 'S-1', 'Нет чека'))
    const taken = visits.sends('b-1', q4, { service: 10 })
    value(withdrawAudit(writer, taken, 'A-1'))
    value(submitAudit(writer, taken, 'A-1'))
    value(rejectAudit(writer, visits.sends('b-1', q4, { service: 20 }), 'S-1', 'Не тот филиал'))
    value(endImpossible(writer, visits.begins('a-1', q4), 'A-1', 'Закрыто'))
    visits.begins('a-1', q4)
    visits.scored('a-1', q3, [50])
    const appeal = { audit: first, text: 'Нет', questions: ['service'], receivedOn: '2026-11-12' }
    const raised = value(raiseAppeal(writer, appeal, 'S-1', '2026-11-12'))
    value(raiseAppeal(writer, appeal, 'S-1', '2026-11-12'))
    const answer = { question: 'service', outcome: 'changed', answer: { value: 95 }, reason: 'Да' } as const
    value(decideAppeal(writer, raised.id, [answer], 'S-1', '2026-11-13'))
    const found = await fieldworkOfWaves(store, { wave: [q4, q3] })
    expect(found?.waves.map(({ code }) => code)).toEqual([q3, q4])
    const [earlier, wave] = found?.waves ?? []
    const figures = {
      planned: 8,
      drafts: 1,
      submitted: 6,
      approved: 2,
      rejected: 1,
      impossible: 1,
      returned: { n: 2, share: 1 / 3 },
      appeals: { raised: 2, open: 1, changed: 1, stood: 0 },
      // The same shopper was there in the wave before; the draft is not looked at yet.
      flagged: 4,
      flags: [{ kind: 'rotation', visits: 4 }],
    }
    expect(wave).toMatchObject({ ...figures, shoppers: [{ shopper: 'A-1', ...figures }] })
    expect(earlier).toMatchObject({ planned: 1, approved: 1, appeals: { raised: 0 } })
    expect((await fieldworkOfWaves(store, { wave: q4, region: 'b' }))?.waves[0]).toMatchObject({
      planned: 3,
      approved: 0,
    })
    expect(await fieldworkOfWaves(store, { wave: 'x' })).toBeNull()
    expect(await fieldworkOfWaves(store, { wave: q4, checklist: 'x' })).toBeNull()
  })

  it('measures from the end of the visit, in its own zone, to the submission', async () => {
    const { writer, visits, store } = chain(['a-1'])
    const id = visits.begins('a-1', q4)
    // The test's clock stands at 08:00 UTC, 13:00 in Almaty.
    const contact = { channel: 'inPerson', zone: 'Asia/Almaty' } as const
    const times = { startedAt: '2026-11-12T11:00', endedAt: '2026-11-12T11:30' }
    value(saveVisit(writer, id, { contacts: [{ ...contact, ...times }] }))
    value(submitAudit(writer, id, 'A-1'))
    const [wave] = (await fieldworkOfWaves(store, { wave: q4 }))?.waves ?? []
    expect(wave?.delay.n).toBe(1)
    expect(Math.round(wave?.delay.minutes ?? 0)).toBe(90)
    // Opened after the visit: only seconds in this test.
    expect(wave?.filling.minutes).toBeLessThan(1)
  })
})
