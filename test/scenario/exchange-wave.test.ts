import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { refusal } from './office.ts'
import { beginsAssigned, headOffice, shopperWith, wave } from './network.ts'
import { fills } from './whole-visit.ts'

describe('a wave by files alone', () => {
  it('goes out, is visited, comes in, goes back to be mended and comes in again', async () => {
    const office = await headOffice()
    const anna = await shopperWith('Анна', await office.assigns('A-1'))
    const boris = await shopperWith('Борис', await office.assigns('B-2'))
    expect(await anna.client.assignments.list({})).toMatchObject([{ wave, branch: { code: 'lesnaya' } }])

    const annasVisit = await beginsAssigned(anna)
    await fills(annasVisit)
    await annasVisit.submits('Подтверждаю')
    const borisVisit = await beginsAssigned(boris)
    await borisVisit.couldNotBeMade('Отделение закрыто на ремонт')

    expect((await anna.client.exchange.waiting({})).audits).toEqual([annasVisit.id])
    const fromAnna = await anna.files.hands({ kind: 'audits' })
    expect((await anna.client.exchange.waiting({})).audits).toEqual([])
    expect(await refusal(annasVisit.takesBack())).toMatchObject({ code: 'LOCKED' })
    expect((await office.files.looksInto(fromAnna)).sender).toMatchObject({ name: 'Анна', trust: 'enrolled' })
    const taken = await office.files.takes(fromAnna)
    expect(taken.summary).toMatchObject({ counts: { audit: { added: 1 } }, refused: [], rescored: [] })
    expect((await office.files.looksInto(fromAnna)).sender).toMatchObject({ trust: 'known' })
    await office.files.takes(await boris.files.hands({ kind: 'audits' }))
    const here = await office.client.audits.list({ wave })
    expect(here.map(({ status, branch }) => `${branch} ${status}`).toSorted()).toEqual([
      'lesnaya submitted',
      'polyana impossible',
    ])
    const there = await annasVisit.state()
    const came = await office.client.audits.get({ id: annasVisit.id })
    expect(came).toMatchObject({ percent: there.percent, answers: there.answers, evidence: there.evidence })

    await office.client.review.comment({
      audit: annasVisit.id,
      question: 'greeting',
      text: 'Кто именно поздоровался?',
    })
    await office.client.review.return({
      id: annasVisit.id,
      reason: 'Уточните начало визита',
      questions: ['greeting'],
    })
    expect((await office.client.exchange.waiting({})).returns).toEqual([annasVisit.id])
    const back = await office.files.hands({ kind: 'returns' })
    expect((await office.client.exchange.waiting({})).returns).toEqual([])
    const returned = await anna.files.takes(back)
    expect(returned.summary).toMatchObject({ counts: { return: { updated: 1 } }, refused: [] })
    expect(await annasVisit.state()).toMatchObject({
      status: 'returned',
      focus: 'greeting',
      returned: {
        reason: 'Уточните начало визита',
        questions: [{ question: 'greeting', comment: 'Кто именно поздоровался?' }],
      },
    })
    expect((await boris.files.takes(back)).summary.refused).toMatchObject([
      { record: 'return', reason: 'notHere' },
    ])

    await annasVisit.answers('greeting', { value: 'yes', comment: 'Консультант у входа' })
    expect(await annasVisit.submits('Подтверждаю ещё раз')).toMatchObject({
      status: 'submitted',
      returned: null,
    })
    expect((await anna.files.takes(back)).summary.refused).toMatchObject([{ reason: 'overtaken' }])
    const again = await anna.files.hands({ kind: 'audits' })
    expect((await office.files.takes(again)).summary).toMatchObject({ counts: { audit: { updated: 1 } } })
    const mended = await office.client.audits.get({ id: annasVisit.id })
    expect(mended).toMatchObject({ status: 'submitted', answers: { greeting: { value: 'yes' } } })
    expect(mended.submissions.map(({ number }) => number)).toEqual([2, 1])
    await office.client.review.approve({ id: annasVisit.id })
    expect((await office.files.takes(fromAnna)).summary.counts.audit).toEqual({
      added: 0,
      updated: 0,
      unchanged: 1,
    })
    expect(await office.client.audits.get({ id: annasVisit.id })).toMatchObject({ status: 'approved' })
    expect(await verifyStore(office.folder)).toEqual([])
    expect(await verifyStore(anna.folder)).toEqual([])
  }, 60_000)
})
