import { describe, expect, it } from 'vitest'
import { everyType } from './every-type.ts'
import { openOffice, photo, refusal } from './office.ts'
import { fills, wholeVisit } from './whole-visit.ts'

async function officeWithVisit() {
  const office = await openOffice()
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  await office.supervisor.publishes(everyType)
  const visit = await office.shopper.begins('lesnaya', 'every-type')
  return { office, visit }
}

describe('a visit', () => {
  it('keeps every answer as it was given and is scored when submitted', async () => {
    const { office, visit } = await officeWithVisit()
    await fills(visit)
    const draft = await visit.state()
    expect(draft.status).toBe('draft')
    expect(draft.score).toBeNull()
    for (const [code, answer] of Object.entries(wholeVisit)) expect(draft.answers[code]).toEqual(answer)

    const submitted = await visit.submits()
    expect(submitted.status).toBe('submitted')
    // Entrance 0 + 3 + 3 of 12, talk 1 + 4 + 2 + 3 + 6 + 4 of 25.
    expect(submitted.score).toMatchObject({ earned: 26, possible: 37, percent: 70.3, band: 'fair' })
    expect(await office.client.audits.list({})).toMatchObject([
      { id: visit.id, status: 'submitted', branch: 'lesnaya', percent: 70.2703 },
    ])
  })

  it('is there after the laptop was opened again, at the same question', async () => {
    const { office, visit } = await officeWithVisit()
    await visit.answersAll(wholeVisit)
    await office.client.audits.focus({ id: visit.id, question: 'wait' })
    const before = await visit.state()
    await office.close()
    const after = await (await openOffice(office.folder)).shopper.reopens(visit.id).state()
    expect(after.answers).toEqual(before.answers)
    expect(after.focus).toBe('wait')
  })

  it('holds the answer as it was given last: a comment taken back is gone', async () => {
    const { visit } = await officeWithVisit()
    await visit.answers('greeting', { value: 'no', comment: 'Никто не поздоровался.' })
    await visit.answers('greeting', { value: 'yes' })
    expect((await visit.state()).answers['greeting']).toEqual({ value: 'yes' })
  })

  it('names everything that is missing before it can be submitted', async () => {
    const { visit } = await officeWithVisit()
    await visit.answers('greeting', { value: 'no' })
    await visit.answers('queue', { value: 'no' })
    const { code, status, data } = await refusal(visit.submits())
    expect({ code, status }).toEqual({ code: 'MISSING_FIELDS', status: 422 })
    const answer = (question: string, moment: string) => ({ question, moment, kind: 'answer' })
    expect(data).toEqual({
      missing: [
        { question: 'greeting', moment: 'entrance', kind: 'comment' },
        answer('clean', 'entrance'),
        ...['offer', 'topics', 'windows', 'wait', 'safe', 'farewell'].map(one => answer(one, 'talk')),
        ...['story', 'day', 'hour', 'ticket'].map(one => answer(one, 'facts')),
      ],
    })
    expect((await visit.state()).status).toBe('draft')
  })

  it('cannot be changed once it is submitted', async () => {
    const { office, visit } = await officeWithVisit()
    await fills(visit)
    const submitted = await visit.submits()
    const { id } = visit
    const acts = [
      () => visit.answers('greeting', { value: 'yes' }),
      () => visit.tells('Другое'),
      () => visit.attaches('greeting', 'photo.jpg', photo()),
      () => office.client.audits.detach({ id, evidence: submitted.evidence[0]?.id ?? '' }),
      () => visit.submits(),
      () => visit.couldNotBeMade('Закрыто'),
    ]
    for (const act of acts) expect(await refusal(act())).toMatchObject({ code: 'LOCKED', status: 409 })
    const after = await visit.state()
    expect(after.answers).toEqual(submitted.answers)
    expect(after.evidence).toEqual(submitted.evidence)
    expect(after.score).toEqual(submitted.score)
  })

  it('is not punished for what did not apply', async () => {
    const { office, visit } = await officeWithVisit()
    const other = await office.shopper.begins('lesnaya', 'every-type')
    await fills(visit, { ...wholeVisit, greeting: { na: true, comment: 'Вошли вместе с толпой' } })
    await fills(other)
    const { score: spared } = await visit.submits()
    const { score: failed } = await other.submits()
    expect(spared).toMatchObject({ earned: 26, possible: 32, percent: 81.3 })
    expect(spared?.percent).toBeGreaterThan(failed?.percent ?? 100)
  })

  it('wants a reason for N/A', async () => {
    const { visit } = await officeWithVisit()
    await fills(visit, { ...wholeVisit, greeting: { na: true } })
    expect(await refusal(visit.submits())).toMatchObject({
      code: 'MISSING_FIELDS',
      data: { missing: [{ question: 'greeting', kind: 'reason' }] },
    })
  })

  it('asks only what its answers call for', async () => {
    const { visit } = await officeWithVisit()
    await fills(visit, { ...wholeVisit, queue: { value: 'no' }, 'queue-managed': { value: 'no' } })
    // The hidden question would cost 3 points and a comment; it costs nothing.
    const { score } = await visit.submits()
    expect(score).toMatchObject({ earned: 23, possible: 34 })
    expect(score?.progress.visible).toBe(13)
  })

  it('falls to the cap of a failed critical question, and shows what it was before', async () => {
    const { visit } = await officeWithVisit()
    await fills(visit, { ...wholeVisit, greeting: { value: 'yes' }, safe: { value: 'no' } })
    const { score } = await visit.submits()
    expect(score).toMatchObject({
      percent: 60,
      rawPercent: 67.6,
      critical: [{ question: 'safe', effect: 'capAudit' }],
    })
  })

  it('refuses an answer to a question that is not there', async () => {
    const { visit } = await officeWithVisit()
    expect(await refusal(visit.answers('nobody', { value: 'yes' }))).toMatchObject({
      code: 'INVALID',
      status: 422,
      data: { faults: [{ code: 'unknownQuestion' }] },
    })
    expect((await visit.state()).answers).toEqual({})
  })

  it.each([
    ['a value out of range', 'clean', { value: 6 }],
    ['an option that is not there', 'offer', { value: 'gift' }],
    ['N/A where it is not allowed', 'clean', { na: true as const, comment: 'Не смотрел' }],
  ])('is not submitted with %s: such a question still wants its answer', async (_, question, answer) => {
    const { visit } = await officeWithVisit()
    await fills(visit, { ...wholeVisit, [question]: answer })
    expect(await refusal(visit.submits())).toMatchObject({
      code: 'MISSING_FIELDS',
      data: { missing: [{ question, kind: 'answer' }] },
    })
    expect((await visit.state()).status).toBe('draft')
  })

  it('remembers every version of an answer, the newest first', async () => {
    const { office, visit } = await officeWithVisit()
    await visit.answers('clean', { value: 2 })
    await visit.answers('clean', { value: 5, comment: 'После уборки' })
    await visit.answers('clean', {})
    const history = await office.client.audits.history({ id: visit.id, question: 'clean' })
    expect(history.map(({ answer }) => answer)).toEqual([
      {},
      { value: 5, comment: 'После уборки' },
      { value: 2 },
    ])
    expect(history.every(({ by }) => by === 'Анна Петрова')).toBe(true)
  })
})

describe('a visit that could not be made', () => {
  it('ends with its reason and without a score', async () => {
    const { office, visit } = await officeWithVisit()
    await visit.attaches(null, 'дверь.jpg', photo())
    const ended = await visit.couldNotBeMade('Дверь закрыта, объявление о ремонте')
    expect(ended).toMatchObject({
      status: 'impossible',
      reason: 'Дверь закрыта, объявление о ремонте',
      score: null,
      percent: null,
    })
    expect(ended.evidence).toHaveLength(1)
    expect(await refusal(visit.answers('queue', { value: 'no' }))).toMatchObject({ code: 'LOCKED' })
    const { text } = await visit.report({ lang: 'ru', edition: 'supervisor' })
    expect(text).toContain('Дверь закрыта, объявление о ремонте')
    expect(await office.client.audits.list({ status: ['impossible'] })).toHaveLength(1)
  })

  it('wants a reason', async () => {
    const { visit } = await officeWithVisit()
    await expect(visit.couldNotBeMade('   ')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect((await visit.state()).status).toBe('draft')
  })
})

describe('a new revision of a checklist', () => {
  it('never changes a visit that has begun', async () => {
    const { office, visit } = await officeWithVisit()
    await visit.answers('greeting', { value: 'yes' })
    const before = await visit.state()
    const [entrance, ...rest] = everyType.moments
    const stricter = {
      ...everyType,
      revision: 2,
      moments: [{ ...entrance, questions: entrance?.questions.slice(1) }, ...rest],
    }
    expect((await office.supervisor.publishes(stricter)).checklists).toEqual([
      { code: 'every-type', revision: 2, change: 'added' },
    ])
    const after = await visit.state()
    expect(after.revision).toBe(1)
    expect(after.document).toEqual(before.document)
    await fills(visit)
    expect((await visit.submits()).score?.possible).toBe(37)

    const next = await office.shopper.begins('lesnaya', 'every-type')
    expect((await next.state()).revision).toBe(2)
    await fills(next, Object.fromEntries(Object.entries(wholeVisit).filter(([code]) => code !== 'greeting')))
    expect((await next.submits()).score?.possible).toBe(32)
  })

  it('must have a number of its own', async () => {
    const { office } = await officeWithVisit()
    const other = { ...everyType, title: { ru: 'Другое', en: 'Other' } }
    expect(await refusal(office.supervisor.publishes(other))).toEqual({
      code: 'REVISION_TAKEN',
      status: 409,
      data: { code: 'every-type', revision: 1 },
    })
    const same = await office.supervisor.publishes(everyType)
    expect(same.checklists).toEqual([{ code: 'every-type', revision: 1, change: 'unchanged' }])
  })
})
