import { describe, expect, it } from 'vitest'
import { readAudit } from '../../src-main/store/audit-reading.ts'
import { approveAudit, noteExported } from '../../src-main/store/audit-status.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { scoreRevisions } from '../../src-main/store/scores.ts'
import { v7 } from 'uuid'
import type { Writer } from '../../src-main/store/connection.ts'
import { everyType } from './every-type.ts'
import { openOffice, refusal, type Office } from './office.ts'
import { fills } from './whole-visit.ts'

const declared = 'Визит сделан мною лично.'

async function submittedVisit() {
  const office = await openOffice()
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  await office.supervisor.publishes(everyType)
  const visit = await office.shopper.begins('lesnaya', 'every-type')
  await fills(visit)
  return { office, visit, submitted: await visit.submits(declared) }
}

/** What head office or a package would do, on the closed folder. */
async function meanwhile(office: Office, act: (writer: Writer) => unknown): Promise<Office> {
  await office.close()
  const store = openStore(office.folder, { clock: { now: () => new Date() }, newId: v7 })
  if (!store.ok) throw new Error(store.fault.code)
  act(store.value.writer)
  store.value.close()
  return openOffice(office.folder)
}

describe('a submission', () => {
  it('keeps what was declared, by whom and when', async () => {
    const { submitted } = await submittedVisit()
    expect(submitted.submissions).toMatchObject([
      {
        number: 1,
        kind: 'submitted',
        by: 'Анна Петрова',
        declaration: declared,
        percent: 70.2703,
        withdrawnAt: null,
      },
    ])
    expect(submitted.submissions[0]?.at).toBe(submitted.submittedAt)
    expect(submitted.withdrawable).toBe(true)
  })

  it('is taken back into the draft, which is changed and submitted anew under the next number', async () => {
    const { office, visit } = await submittedVisit()
    const draft = await visit.takesBack()
    expect(draft).toMatchObject({
      status: 'draft',
      score: null,
      percent: null,
      band: null,
      submittedAt: null,
      withdrawable: false,
    })
    expect(draft.submissions).toMatchObject([{ number: 1, percent: 70.2703, withdrawnBy: 'Анна Петрова' }])
    await visit.answers('greeting', { value: 'yes' })
    const again = await visit.submits(declared)
    expect(again.score?.earned).toBe(31)
    expect(again.submissions.map(({ number, withdrawnAt }) => [number, withdrawnAt !== null])).toEqual([
      [2, false],
      [1, true],
    ])
    await office.close()
    expect(await verifyStore(office.folder)).toEqual([])
    await meanwhile(office, writer => {
      // The score of the first submission stays as it was.
      expect(scoreRevisions(writer, visit.id).map(({ revision, score }) => [revision, score.earned])).toEqual(
        [
          [1, 26],
          [2, 31],
        ],
      )
      const told = writer
        .sql<{ kind: string }>('SELECT kind FROM log WHERE subject = ? ORDER BY id')
        .all(visit.id)
        .map(({ kind }) => kind)
      expect(told.filter(kind => /submitted|withdrawn/.test(kind))).toEqual([
        'audit.submitted',
        'audit.withdrawn',
        'audit.submitted',
      ])
    })
  })

  it('of a visit that could not be made is taken back too', async () => {
    const { office, visit } = await submittedVisit()
    await visit.takesBack()
    const ended = await visit.couldNotBeMade('Дверь закрыта')
    expect(ended).toMatchObject({ status: 'impossible', score: null, percent: null, withdrawable: true })
    expect(ended.submissions[0]).toMatchObject({ number: 2, kind: 'impossible', reason: 'Дверь закрыта' })
    expect(await visit.takesBack()).toMatchObject({ status: 'draft', reason: null })
    expect((await visit.submits()).submissions).toHaveLength(3)
    await office.close()
    expect(await verifyStore(office.folder)).toEqual([])
  })

  it('stays once it was exported', async () => {
    const { office, visit } = await submittedVisit()
    const later = await meanwhile(office, writer => noteExported(writer, visit.id))
    const there = later.shopper.reopens(visit.id)
    expect((await there.state()).withdrawable).toBe(false)
    expect(await refusal(there.takesBack())).toMatchObject({ code: 'LOCKED' })
    expect((await there.state()).status).toBe('submitted')
  })

  it('stays once it was reviewed', async () => {
    const { office, visit } = await submittedVisit()
    const later = await meanwhile(office, writer => {
      approveAudit(writer, visit.id, 'Head')
      expect(readAudit(writer, visit.id)?.withdrawable).toBe(false)
    })
    expect(await refusal(later.shopper.reopens(visit.id).takesBack())).toMatchObject({ code: 'LOCKED' })
  })

  it('that was changed on the disk is named by the check', async () => {
    const { office, visit } = await submittedVisit()
    const later = await meanwhile(office, writer =>
      writer.sql("UPDATE submission SET declaration = 'Другое'").run(),
    )
    await later.close()
    expect(await verifyStore(later.folder)).toMatchObject([
      { code: 'RECORD_CHANGED', record: 'submission', id: `${visit.id} 1` },
    ])
  })
})

describe('the declaration', () => {
  it('is the organisation’s own, in its languages', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('empty')
    const { organisation } = await office.client.session.get({})
    expect(organisation.declaration).toBeNull()
    const declaration = { ru: 'Я там был.', en: 'I was there.' }
    await office.client.session.saveOrganisation({ ...organisation, declaration })
    expect((await office.client.session.get({})).organisation.declaration).toEqual(declaration)
    // Other fields are saved without touching it.
    const { declaration: _, ...others } = organisation
    await office.client.session.saveOrganisation({ ...others, target: 90 })
    expect((await office.client.session.get({})).organisation).toMatchObject({ declaration, target: 90 })
  })
})
