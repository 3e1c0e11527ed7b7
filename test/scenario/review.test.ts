import { describe, expect, it } from 'vitest'
import { everyType } from './every-type.ts'
import { openOffice, refusal, type Office } from './office.ts'
import type { Visit } from './visit.ts'
import { fills, wholeVisit } from './whole-visit.ts'

async function anOffice(clock?: { readonly now: () => Date }): Promise<Office> {
  const office = await openOffice(undefined, undefined, clock)
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('almaty-1', 'Алматы, Абая')
  await office.supervisor.publishes(everyType)
  return office
}

async function aSentVisit(office: Office, answers = wholeVisit): Promise<Visit> {
  const visit = await office.shopper.begins('almaty-1', everyType.code)
  await fills(visit, answers)
  await visit.submits()
  return visit
}

/** What a supervisor does with one visit. */
function reviewerOf({ client }: Office, { id }: Visit) {
  const { review, audits, appeals } = client
  return {
    sees: () => review.get({ id }),
    says: (question: string | null, text: string) => review.comment({ audit: id, question, text }),
    approves: () => review.approve({ id }),
    returns: (reason: string, questions: string[] = []) => review.return({ id, reason, questions }),
    rejects: (reason: string) => review.reject({ id, reason }),
    corrects: (question: string, answer: { value?: string | number; comment?: string }, reason: string) =>
      review.correct({ id, changes: [{ question, answer }], reason }),
    scores: () => review.revisions({ id }),
    handsOut: (on: string) => audits.issue({ id, on }),
    hears: (text: string, questions: string[], receivedOn: string) =>
      appeals.raise({ audit: id, text, questions, receivedOn }),
  }
}

const waiting = async ({ client }: Office) => (await client.review.queue({})).map(({ id }) => id)

describe('a visit that was sent', () => {
  it('waits in the queue, goes back with its questions marked, and comes again', async () => {
    const office = await anOffice()
    const visit = await aSentVisit(office)
    const later = await aSentVisit(office)
    expect(await waiting(office)).toEqual([visit.id, later.id])
    const reviewer = reviewerOf(office, visit)
    await reviewer.says('wait', 'На снимке другое время')
    await reviewer.says('greeting', '')
    await reviewer.returns('Уточните ожидание', ['wait', 'greeting'])
    expect(await waiting(office)).toEqual([later.id])
    const { returned, status, focus } = await visit.state()
    expect(status).toBe('returned')
    // It opens where its mending begins.
    expect(focus).toBe('greeting')
    expect(returned).toMatchObject({
      reason: 'Уточните ожидание',
      questions: [
        { question: 'greeting', comment: '' },
        { question: 'wait', comment: 'На снимке другое время' },
      ],
    })
    // Who was decided about cannot be decided about again.
    expect(await refusal(reviewer.approves())).toMatchObject({ code: 'STATUS_CHANGED' })
    await visit.answers('wait', { value: 300, comment: 'Проверено по снимку: 5 минут' })
    const again = await visit.submits()
    expect(again.submissions[0]).toMatchObject({ number: 2 })
    expect(again.returned).toBeNull()
    expect(await waiting(office)).toEqual([later.id, visit.id])
    // Nobody corrected anything: two submissions, two scores.
    expect((await reviewer.scores()).revisions.map(({ cause }) => cause)).toEqual(['submitted', 'submitted'])
  })

  it('is corrected with a reason: the score before stays readable, and what differs is told', async () => {
    const office = await anOffice()
    const visit = await aSentVisit(office)
    const reviewer = reviewerOf(office, visit)
    const before = (await visit.state()).percent
    await reviewer.corrects('greeting', { value: 'yes', comment: 'Слышно на записи' }, 'Есть запись')
    const { revisions, difference } = await reviewer.scores()
    expect(revisions).toMatchObject([{ cause: 'submitted' }, { cause: 'correction', reason: 'Есть запись' }])
    expect(difference).toMatchObject({
      from: 1,
      to: 2,
      questions: [{ question: 'greeting', before: { value: 'no' }, after: { value: 'yes' } }],
    })
    expect(difference?.total.after).toBeGreaterThan(difference?.total.before ?? 100)
    expect((await visit.state()).percent).toBeGreaterThan(before ?? 100)
    expect(await refusal(reviewer.corrects('clean', { value: 77 }, 'так'))).toMatchObject({ code: 'INVALID' })
    expect(
      await refusal(reviewer.corrects('clean', { value: 4, comment: 'Песок у входа' }, 'так')),
    ).toMatchObject({
      code: 'INVALID',
    })
    const queue = await office.client.audits.history({ id: visit.id, question: 'greeting' })
    expect(queue[0]).toMatchObject({ by: 'Анна Петрова', answer: { value: 'yes' } })
  })

  it('is approved at once with others only where nothing flags it', async () => {
    const office = await anOffice()
    const clean = await aSentVisit(office, { ...wholeVisit, greeting: { value: 'yes' }, wait: { value: 20 } })
    const one = await aSentVisit(office)
    const other = await aSentVisit(office)
    const flags = (await reviewerOf(office, one).sees()).flags
    expect(flags[0]).toMatchObject({ kind: 'commentCopied' })
    const { approved, left } = await office.client.review.approveAll({ ids: [one.id, clean.id, other.id] })
    // Word for word the same comments stand in the two others.
    expect(approved).toEqual([clean.id])
    expect(left).toEqual([one.id, other.id])
    await reviewerOf(office, one).approves()
    await reviewerOf(office, one).rejects('Визит выдуман')
    expect((await one.state()).status).toBe('rejected')
  })
})

describe('an appeal', () => {
  it('is heard, decided question by question, and stands in the report with its reasons', async () => {
    const office = await anOffice()
    const visit = await aSentVisit(office)
    const reviewer = reviewerOf(office, visit)
    expect(await refusal(reviewer.hears('Нет', ['greeting'], '2026-11-20'))).toMatchObject({
      code: 'STATUS_CHANGED',
    })
    await reviewer.approves()
    await reviewer.handsOut('2026-11-13')
    const appeal = await reviewer.hears('Поздоровались сразу', ['greeting', 'clean'], '2026-11-19')
    expect(appeal).toMatchObject({ deadline: '2026-11-20', late: false })
    const open = await visit.report({ lang: 'ru', edition: 'supervisor' })
    expect(open.text).toContain('На апелляции с 19 ноября 2026')
    expect(await office.client.appeals.list({ open: true })).toMatchObject([
      { id: appeal.id, visit: { id: visit.id, status: 'approved' } },
    ])
    await office.client.appeals.decide({
      id: appeal.id,
      decisions: [
        {
          question: 'greeting',
          outcome: 'changed',
          answer: { value: 'yes' },
          reason: 'Слышно на записи зала',
        },
        { question: 'clean', outcome: 'upheld', reason: 'На снимке песок' },
      ],
    })
    const after = await visit.state()
    expect(after).toMatchObject({ status: 'approved', answers: { greeting: { value: 'yes' } } })
    const report = await visit.report({ lang: 'ru', edition: 'supervisor' })
    expect(report.text).toContain('Редакция 2, после апелляции')
    expect(report.text).toContain('Слышно на записи зала')
    expect(report.text).toContain('На снимке песок')
    const shoppers = await visit.report({ lang: 'ru', edition: 'shopper' })
    expect(shoppers.text).not.toContain('Слышно на записи зала')
    expect(
      await refusal(
        office.client.appeals.decide({
          id: appeal.id,
          decisions: [{ question: 'greeting', outcome: 'upheld', reason: 'нет' }],
        }),
      ),
    ).toMatchObject({ code: 'SETTLED' })
  })

  it('is overdue by the clock of the machine, and by no other', async () => {
    let now = new Date('2026-11-20T12:00:00')
    const office = await anOffice({ now: () => now })
    const visit = await aSentVisit(office)
    const reviewer = reviewerOf(office, visit)
    await reviewer.approves()
    await reviewer.handsOut('2026-11-13')
    const { decideBy, overdue } = await reviewer.hears('Нет', ['greeting'], '2026-11-19')
    expect({ decideBy, overdue }).toEqual({ decideBy: '2026-11-26', overdue: false })
    now = new Date('2026-11-27T00:10:00')
    expect(await office.client.appeals.list({})).toMatchObject([{ overdue: true }])
    expect((await reviewer.sees()).appeals).toMatchObject([{ overdue: true }])
  })

  it('follows the working days that the supervisor sets', async () => {
    const { client } = await anOffice()
    expect(await client.appeals.calendar({})).toEqual({
      raiseDays: 5,
      decideDays: 5,
      weekend: [0, 6],
      holidays: [],
    })
    const changed = { raiseDays: 3, decideDays: 7, weekend: [5], holidays: ['2027-01-02', '2027-01-01'] }
    expect((await client.appeals.saveCalendar(changed)).holidays).toEqual(['2027-01-01', '2027-01-02'])
    expect(await client.appeals.calendar({})).toMatchObject({ raiseDays: 3, decideDays: 7, weekend: [5] })
  })
})
