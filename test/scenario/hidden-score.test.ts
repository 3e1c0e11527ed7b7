import { describe, expect, it } from 'vitest'
import { everyType } from './every-type.ts'
import { openOffice, type Office } from './office.ts'
import { fills } from './whole-visit.ts'

const hiding = { ...everyType, scoring: { ...everyType.scoring, hideScore: true } }

async function visitBy(role: 'shopper' | 'both', checklist: object) {
  const office = await openOffice()
  await office.shopper.startsWith('empty', role)
  await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  await office.supervisor.publishes(checklist)
  const visit = await office.shopper.begins('lesnaya', 'every-type')
  await fills(visit)
  return { office, visit, submitted: await visit.submits('Подтверждаю') }
}

/** Everything that the door says of the visit, as text. */
async function told(office: Office, id: string): Promise<string> {
  const { audits, review } = office.client
  const [list, audit, queue, revisions, reviewed] = await Promise.all([
    audits.list({}),
    audits.get({ id }),
    review.queue({}),
    review.revisions({ id }),
    review.get({ id }),
  ])
  const { document: _, ...rest } = audit
  const { document: __, ...seen } = reviewed.audit
  return JSON.stringify([list, rest, queue, revisions, seen])
}

describe('a score that the checklist hides', () => {
  it('is not told to a shopper: neither in the list nor with the visit nor in any edition', async () => {
    const { office, visit, submitted } = await visitBy('shopper', hiding)
    expect(submitted).toMatchObject({ scoreHidden: true, percent: null, band: null, score: null })
    expect(submitted.submissions).toMatchObject([{ number: 1, percent: null }])
    expect(await told(office, visit.id)).not.toMatch(/70[.,]|"fair"|"earned"|"possible"|"points"/)
    expect((await office.client.audits.list({}))[0]).toMatchObject({ scoreHidden: true, percent: null })
    for (const edition of ['shopper', 'supervisor'] as const) {
      const { text } = await visit.report({ lang: 'ru', edition })
      expect(text).not.toContain('70,3')
    }
    expect((await visit.takesBack()).submissions[0]?.percent).toBeNull()
  }, 30_000)

  it('is told to one who supervises too', async () => {
    const { office, visit, submitted } = await visitBy('both', hiding)
    expect(submitted).toMatchObject({ scoreHidden: false, percent: 70.2703, score: { percent: 70.3 } })
    expect((await office.client.audits.list({}))[0]).toMatchObject({ scoreHidden: false, percent: 70.2703 })
    expect((await visit.report({ lang: 'ru', edition: 'supervisor' })).text).toContain('70,3')
  }, 30_000)

  it('of another checklist is told to a shopper', async () => {
    const { submitted } = await visitBy('shopper', everyType)
    expect(submitted).toMatchObject({ scoreHidden: false, percent: 70.2703, band: 'fair' })
  }, 30_000)
})
