import { describe, expect, it } from 'vitest'
import type { Audit } from '../../src-shared/model/audit.ts'
import { everyType } from './every-type.ts'
import { openOffice, refusal } from './office.ts'

const id = (audit: { readonly id: string }) => ({ id: audit.id, question: 'wait' })

async function officeWithVisit() {
  const office = await openOffice()
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  await office.supervisor.publishes(everyType)
  const visit = await office.shopper.begins('lesnaya', 'every-type')
  return { office, visit, client: office.client }
}

const timer = (audit: Audit) => audit.timers.find(one => one.question === 'wait')
const measured = { kind: 'measured', byWall: false, at: '2026-11-22T12:01:45.000Z' } as const

describe('a stopwatch', () => {
  it('still runs after the laptop was opened again', async () => {
    const { office, visit, client } = await officeWithVisit()
    const { startedAt } = await client.audits.timer({ ...id(visit), act: 'start' })
    expect(startedAt).not.toBeNull()
    await office.close()
    const again = await openOffice(office.folder)
    expect(timer(await again.shopper.reopens(visit.id).state())).toMatchObject({ startedAt, elapsedMs: 0 })
  })

  it("takes the reading of the page that lived through it, else the computer's clock decides and it says so", async () => {
    const { visit, client } = await officeWithVisit()
    await client.audits.timer({ ...id(visit), act: 'start' })
    const reading = { elapsedMs: 105_400, byWall: false }
    const stopped = await client.audits.timer({ ...id(visit), act: 'stop', reading })
    expect(stopped).toEqual({ question: 'wait', startedAt: null, ...reading })
    await client.audits.timer({ ...id(visit), act: 'start' })
    expect(await client.audits.timer({ ...id(visit), act: 'stop' })).toMatchObject({ byWall: true })
    expect(await client.audits.timer({ ...id(visit), act: 'reset' })).toMatchObject({
      elapsedMs: 0,
      byWall: false,
    })
  })

  it('goes on from the reading the person kept', async () => {
    const { visit, client } = await officeWithVisit()
    const first = await client.audits.timer({ ...id(visit), act: 'start' })
    const reading = { elapsedMs: 3_600_000, byWall: true }
    const kept = await client.audits.timer({ ...id(visit), act: 'keep', reading })
    expect(kept).toMatchObject(reading)
    expect(Date.parse(kept.startedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(first.startedAt ?? ''))
    expect(timer(await visit.state())).toEqual(kept)
  })

  it('measures nothing impossible', async () => {
    const { visit, client } = await officeWithVisit()
    const reading = { elapsedMs: -1, byWall: false }
    await expect(client.audits.timer({ ...id(visit), act: 'stop', reading })).rejects.toThrow(/validation/)
    expect(
      await refusal(client.audits.timer({ id: visit.id, question: 'no-such', act: 'start' })),
    ).toMatchObject({
      code: 'INVALID',
    })
  })
})

describe('a duration', () => {
  it('keeps who corrected it, when, from what to what, and how each came about', async () => {
    const { visit, client } = await officeWithVisit()
    await client.audits.answer({ ...id(visit), value: 105, source: measured })
    await client.audits.answer({ ...id(visit), value: 120, source: { kind: 'typed' } })
    const history = await client.audits.history(id(visit))
    expect(history).toMatchObject([
      { by: 'Анна Петрова', answer: { value: 120 }, source: { kind: 'typed' } },
      { by: 'Анна Петрова', answer: { value: 105 }, source: measured },
    ])
    expect((await visit.state()).durations).toMatchObject([
      { question: 'wait', seconds: 105, source: measured, by: 'Анна Петрова' },
      { question: 'wait', seconds: 120, source: { kind: 'typed' } },
    ])
    // The answer itself is what it was before: a value and a comment.
    expect((await visit.state()).answers['wait']).toEqual({ value: 120 })
  })

  it('keeps its source under a comment, and gets it back with its value', async () => {
    const { visit, client } = await officeWithVisit()
    const clock = { kind: 'clock', from: '23:58:00', to: '00:01:30' } as const
    await client.audits.answer({ ...id(visit), value: 210, source: clock })
    await client.audits.answer({ ...id(visit), value: 210, comment: 'Долго' })
    await client.audits.answer({ ...id(visit), value: 200, source: { kind: 'typed' } })
    await client.audits.answer({ ...id(visit), value: 210, comment: 'Долго' })
    const sources = (await client.audits.history(id(visit))).map(({ source }) => source?.kind)
    expect(sources).toEqual(['clock', 'typed', 'clock', 'clock'])
  })

  it('is stored once when the same is said twice, and anew when the same seconds were measured', async () => {
    const { visit, client } = await officeWithVisit()
    for (let time = 0; time < 2; time += 1) {
      await client.audits.answer({ ...id(visit), value: 105, source: { kind: 'typed' } })
    }
    expect(await client.audits.history(id(visit))).toHaveLength(1)
    await client.audits.answer({ ...id(visit), value: 105, source: measured })
    expect(await client.audits.history(id(visit))).toMatchObject([
      { source: measured },
      { source: { kind: 'typed' } },
    ])
  })

  it("alone has a source: another answer, N/A and a script's answer have none", async () => {
    const { visit, client } = await officeWithVisit()
    await client.audits.answer({
      id: visit.id,
      question: 'greeting',
      value: 'yes',
      source: { kind: 'typed' },
    })
    await client.audits.answer({ ...id(visit), value: 60 })
    await client.audits.answer({ ...id(visit), na: true, comment: 'Не звонили', source: measured })
    const greeting = await client.audits.history({ id: visit.id, question: 'greeting' })
    const wait = await client.audits.history(id(visit))
    expect([...greeting, ...wait].map(({ source }) => source)).toEqual([null, null, null])
  })
})
