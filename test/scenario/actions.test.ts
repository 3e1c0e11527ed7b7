import { describe, expect, it } from 'vitest'
import type { ActionFields } from '../../src-shared/model/action.ts'
import { everyType } from './every-type.ts'
import { openOffice, refusal, type Office } from './office.ts'
import { plainWave } from './plain-wave.ts'
import { fills, wholeVisit } from './whole-visit.ts'

const measure: ActionFields = {
  cause: 'workload',
  measure: 'Второй сотрудник у входа с 12 до 15 часов',
  stance: 'proactive',
  training: { method: 'rolePlay', cost: { amount: 40_000, currency: 'KZT' } },
  owner: 'Айгуль Серик',
  due: '2026-12-15',
}
const met = { ...wholeVisit, greeting: { value: 'yes' } }
const before = '2026-Q4'
const after = '2027-Q1'

const plain = { ...plainWave, checklists: [everyType.code] }

/** A network of so many branches, and two waves. */
async function aNetwork(branches: number): Promise<Office> {
  const office = await openOffice()
  await office.shopper.startsWith('empty')
  for (let n = 1; n <= branches; n += 1) await office.supervisor.addsBranch(`b-${n}`, `Филиал ${n}`)
  await office.supervisor.publishes(everyType)
  await office.client.waves.save({ ...plain, code: before, from: '2026-10-01', to: '2026-12-31' })
  await office.client.waves.save({ ...plain, code: after, from: '2027-01-01', to: '2027-03-31' })
  return office
}

/** A visit that was made, sent and approved. */
async function approves(
  { client, shopper }: Office,
  branch: string,
  wave: string,
  answers: typeof wholeVisit,
) {
  const found = (await client.branches.list({})).find(({ code }) => code === branch)
  const { id } = await client.audits.begin({ branch: found?.id ?? '', checklist: everyType.code, wave })
  const visit = shopper.reopens(id)
  await fills(visit, answers)
  await visit.submits()
  await client.review.approve({ id })
  return id
}

async function greetingFailed(office: Office, branch = 'b-1') {
  const audit = await approves(office, branch, before, wholeVisit)
  return {
    branch,
    wave: before,
    checklist: everyType.code,
    question: 'greeting',
    standard: null,
    audits: [audit],
  }
}

describe('a corrective action', () => {
  it('grows from a failed standard, is worked through, and is closed by the visits of the next wave', async () => {
    const office = await aNetwork(1)
    const { client } = office
    const origin = await greetingFailed(office)
    const told = await client.actions.origin(origin)
    expect(told).toMatchObject({
      branchName: 'Филиал 1',
      questionText: { ru: 'Поздоровались в течение 30 секунд' },
      good: { ru: 'Сотрудник смотрит на клиента' },
      known: [],
    })
    const { id } = await client.actions.create({ origin, fields: measure, pilot: null })
    expect((await client.actions.origin(origin)).known).toMatchObject([{ id, number: 1 }])
    await client.actions.move({ id, from: 'plan', to: 'do', note: '' })
    const upload = await office.send('график.pdf', '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n')
    await client.actions.attach({ id, upload, caption: '' })
    await client.actions.note({ id, note: 'График вывешен' })
    await client.actions.move({ id, from: 'do', to: 'check', note: '' })
    for (let n = 1; n <= 2; n += 1) await approves(office, 'b-1', after, met)
    expect(await client.actions.get({ id })).toMatchObject({ proposal: { kind: 'notEnough', met: 2, n: 2 } })
    await approves(office, 'b-1', after, met)
    const { proposal, later } = await client.actions.get({ id })
    expect(proposal).toMatchObject({ kind: 'close', met: 3, n: 3, waves: [after] })
    expect(later.map(({ met: each }) => each)).toEqual([true, true, true])
    if (proposal === null) throw new Error('nothing proposed')
    const closed = await client.actions.confirm({ id, proposal, to: 'closed', note: '' })
    expect(closed).toMatchObject({ stage: 'closed', proposal: null })
    const { steps, evidence } = await client.actions.get({ id })
    expect(steps.map(({ step }) => step.kind)).toEqual([
      'made',
      'stage',
      'attached',
      'note',
      'stage',
      'stage',
    ])
    expect(evidence).toMatchObject([{ name: 'график.pdf', kind: 'document' }])
    expect(await client.actions.list({ open: true })).toEqual([])
    const kinds = (await client.log.list({ subject: id })).entries.map(({ kind }) => kind)
    expect(kinds).toEqual([
      'action.confirmed',
      'action.moved',
      'action.noted',
      'action.attached',
      'action.moved',
      'action.made',
    ])
    expect((await client.log.verify({})).faults).toEqual([])
  })

  it('is proposed to be reopened by one failure; who looked before the last visit decides anew', async () => {
    const office = await aNetwork(1)
    const { client } = office
    const origin = await greetingFailed(office)
    const { id } = await client.actions.create({ origin, fields: measure, pilot: null })
    for (let n = 1; n <= 3; n += 1) await approves(office, 'b-1', after, met)
    const seen = (await client.actions.get({ id })).proposal
    if (seen === null) throw new Error('nothing proposed')
    await approves(office, 'b-1', after, wholeVisit)
    const late = client.actions.confirm({ id, proposal: seen, to: 'closed', note: '' })
    expect(await refusal(late)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const now = (await client.actions.get({ id })).proposal
    expect(now).toMatchObject({ kind: 'reopen', met: 3, n: 4 })
    if (now === null) throw new Error('nothing proposed')
    const again = await client.actions.confirm({ id, proposal: now, to: 'plan', note: 'Смена другая' })
    expect(again).toMatchObject({ stage: 'plan', proposal: null })
  })

  it('is nothing to shoppers', async () => {
    const office = await aNetwork(1)
    const { client } = office
    const origin = await greetingFailed(office)
    const { id } = await client.actions.create({ origin, fields: measure, pilot: null })
    const boris = await client.people.add({ name: 'Борис Ли', alias: 'Б-1', role: 'shopper' })
    await client.people.signIn({ id: boris.id })
    for (const call of [
      client.actions.list({}),
      client.actions.get({ id }),
      client.actions.create({ origin, fields: measure, pilot: null }),
      client.actions.move({ id, from: 'plan', to: 'do', note: '' }),
      client.pilots.list({}),
    ])
      expect(await refusal(call)).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('a pilot', () => {
  it('drawn by lot binds its action to the branches drawn, and gives a verdict against the others', async () => {
    const office = await aNetwork(6)
    const { client } = office
    const codes = Array.from({ length: 6 }, (_, n) => `b-${n + 1}`)
    for (const code of codes) await approves(office, code, before, wholeVisit)
    const draw = { title: 'Второй у входа', checklist: everyType.code, before, candidates: codes }
    const short = client.pilots.create({ ...draw, choice: { kind: 'lot', count: 4 } })
    expect(await refusal(short)).toMatchObject({ code: 'INVALID' })
    const pilot = await client.pilots.create({ ...draw, choice: { kind: 'lot', count: 3 } })
    const drawn = pilot.branches.filter(branch => branch.pilot).map(({ code }) => code)
    expect(drawn).toHaveLength(3)
    expect(pilot.seed).toMatch(/^[0-9a-f]{32}$/)
    expect(await client.pilots.get({ id: pilot.id })).toMatchObject({ after: null, verdict: null })
    const origin = await greetingFailed(office, drawn[0])
    const action = await client.actions.create({ origin, fields: measure, pilot: pilot.id })
    expect(action.branches).toEqual(drawn.toSorted())
    for (const code of codes) await approves(office, code, after, drawn.includes(code) ? met : wholeVisit)
    const page = await client.pilots.get({ id: pilot.id })
    expect(page).toMatchObject({ after, common: false, actions: [{ id: action.id }] })
    // Three branches changed alike, three did not change: the difference is there, the spread is not.
    expect(page.verdict).toMatchObject({ kind: 'noSpread', pilots: 3, rest: 3 })
    expect(page.verdict && 'difference' in page.verdict && page.verdict.difference).toBeGreaterThan(0)
    expect(await client.actions.get({ id: action.id })).toMatchObject({ proposal: { kind: 'close', n: 3 } })
  })
})
