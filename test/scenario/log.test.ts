import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { standard } from '../unit/store/data-folder.ts'
import { everyType } from './every-type.ts'
import { openOffice, type Office } from './office.ts'
import { plainWave } from './plain-wave.ts'
import { fills } from './whole-visit.ts'

const wave = { ...plainWave, code: '2026-Q4', from: '2026-10-01', to: '2026-12-31', target: 90 }
const person = { name: 'Борис Ли', alias: 'Б-1', role: 'shopper' } as const

/** What newly stands in the log after an act, the oldest first. */
async function entriesOf(office: Office, act: () => Promise<unknown>): Promise<string[]> {
  const before = (await office.client.log.list({ limit: 1 })).entries[0]?.id ?? 0
  await act()
  const { entries } = await office.client.log.list({})
  return entries
    .filter(({ id }) => id > before)
    .map(({ kind }) => kind)
    .toReversed()
}

async function furnished() {
  const office = await openOffice()
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  await office.supervisor.publishes(everyType)
  const visit = await office.shopper.begins('lesnaya', 'every-type')
  await fills(visit)
  return { office, client: office.client, visit }
}

describe('the log', () => {
  it('has an entry of every act that changes a status or a score', async () => {
    const { office, client, visit } = await furnished()
    const { id } = visit
    const told = async (act: () => Promise<unknown>) => entriesOf(office, act)
    const other = await office.shopper.begins('lesnaya', 'every-type')
    const acts: [() => Promise<unknown>, string][] = [
      [() => office.shopper.begins('lesnaya', 'every-type'), 'audit.begun'],
      [
        () => client.audits.impossible({ id: other.id, reason: 'Дверь закрыта на ремонт' }),
        'audit.impossible',
      ],
      [() => visit.submits(), 'audit.submitted'],
      [() => client.audits.withdraw({ id }), 'audit.withdrawn'],
      [() => visit.submits(), 'audit.submitted'],
      [() => client.review.comment({ audit: id, question: 'clean', text: 'Где песок?' }), 'review.commented'],
      [() => client.review.return({ id, reason: 'Нет времени', questions: ['clean'] }), 'audit.returned'],
      [() => visit.submits(), 'audit.submitted'],
      [
        () =>
          client.review.correct({
            id,
            changes: [{ question: 'clean', answer: { value: 5, comment: 'Песка нет' } }],
            reason: 'Видно на фото',
          }),
        'audit.corrected',
      ],
      [() => client.review.approve({ id }), 'audit.approved'],
      [() => client.audits.issue({ id, on: '2026-11-20' }), 'audit.issued'],
      [
        () =>
          client.appeals.raise({
            audit: id,
            text: 'Было чисто',
            questions: ['clean'],
            receivedOn: '2026-11-23',
          }),
        'appeal.raised',
      ],
      [() => client.review.reject({ id, reason: 'Выдуман' }), 'audit.rejected'],
    ]
    for (const [act, kind] of acts)
      expect([kind, await told(act)]).toEqual([kind, expect.arrayContaining([kind])])
    const { entries } = await client.log.list({ kind: 'audit.returned' })
    expect(entries).toMatchObject([{ subject: id, visit: id, author: 'Анна Петрова' }])
    expect(JSON.parse(entries[0]?.content ?? '')).toMatchObject({ reason: 'Нет времени' })
  })

  it('has an entry of every act that changes a standard, a checklist, a wave, the organisation or a person', async () => {
    const { office, client } = await furnished()
    const told = async (act: () => Promise<unknown>) => entriesOf(office, act)
    const { organisation } = await client.session.get({})
    const { logo: _, ...fields } = organisation
    const added = await client.people.add({ ...person, alias: 'Б-2' })
    const acts: [() => Promise<unknown>, string][] = [
      [() => client.session.saveOrganisation({ ...fields, target: 92 }), 'organisation.saved'],
      [() => client.session.saveProfile({ name: 'Анна', alias: 'А-1', role: 'both' }), 'profile.changed'],
      [() => client.people.add(person), 'person.added'],
      [() => client.people.save({ ...added, name: 'Борис' }), 'person.changed'],
      [() => client.people.remove({ id: added.id }), 'person.removed'],
      [() => client.people.setPin({ old: null, pin: '4711' }), 'person.pinSet'],
      [() => client.people.setPin({ old: '4711', pin: null }), 'person.pinRemoved'],
      [
        () => client.standards.save({ document: standard, industry: 'bank', revision: null }),
        'standard.saved',
      ],
      [() => client.standards.setStatus({ code: standard.code, status: 'retired' }), 'standard.saved'],
      [() => office.supervisor.publishes({ ...everyType, revision: 2 }), 'checklist.published'],
      [() => client.checklists.setRetired({ code: 'every-type', retired: true }), 'checklist.retired'],
      [() => client.checklists.setRetired({ code: 'every-type', retired: false }), 'checklist.resumed'],
      [() => client.waves.save(wave), 'wave.saved'],
      [
        () => client.appeals.saveCalendar({ raiseDays: 5, decideDays: 5, weekend: [0, 6], holidays: [] }),
        'appeals.calendar',
      ],
    ]
    for (const [act, kind] of acts)
      expect([kind, await told(act)]).toEqual([kind, expect.arrayContaining([kind])])
    const { kinds, authors } = await client.log.facets({})
    expect(kinds).toEqual(kinds.toSorted())
    expect(kinds).toEqual(expect.arrayContaining(acts.map(([, kind]) => kind)))
    expect(authors).toContain('А-1')
  })

  it('is read the newest first, page by page, and by act, person and record', async () => {
    const { client, visit } = await furnished()
    const all = (await client.log.list({})).entries
    expect(all.map(({ id }) => id)).toEqual(all.map((_, place) => all.length - place))
    const pages = []
    for (let before: number | null = null; ;) {
      const page: Awaited<ReturnType<typeof client.log.list>> = await client.log.list({ before, limit: 2 })
      pages.push(...page.entries)
      before = page.entries.at(-1)?.id ?? null
      if (!page.more) break
    }
    expect(pages).toEqual(all)
    const { number } = await client.audits.get({ id: visit.id })
    for (const subject of [visit.id, visit.id.slice(0, 30), number]) {
      const { entries } = await client.log.list({ subject })
      expect(entries.map(({ kind }) => kind)).toContain('audit.begun')
      expect(entries.every(entry => entry.visit === visit.id)).toBe(true)
    }
    const { entries } = await client.log.list({ author: 'Анна Петрова', kind: 'evidence.attached' })
    expect(entries).toMatchObject([{ title: `${number} · На Лесной`, visit: visit.id }])
  })

  it('is checked on demand: a changed or a missing entry is named, a purged one is not missed', async () => {
    const { office, client } = await furnished()
    const whole = await client.log.verify({})
    expect(whole).toMatchObject({ faults: [], entries: (await client.log.list({})).entries.length })
    expect(whole.head).toMatch(/^[0-9a-f]{64}$/)
    await office.close()
    const db = new Database(join(office.folder, 'vizit.sqlite'))
    db.exec('UPDATE log SET content = NULL, salt = NULL WHERE id = 1')
    db.close()
    expect(await verifyStore(office.folder)).toEqual([])
    const purged = await openOffice(office.folder)
    expect((await purged.client.log.verify({})).faults).toEqual([])
    expect((await purged.client.log.list({})).entries.at(-1)?.content).toBeNull()
    await purged.close()
    const again = new Database(join(office.folder, 'vizit.sqlite'))
    again.exec("DROP TRIGGER log_stays; UPDATE log SET author = 'другой' WHERE id = 2")
    again.close()
    const changed = await openOffice(office.folder)
    expect((await changed.client.log.verify({})).faults).toMatchObject([{ code: 'LOG_BROKEN', id: '2' }])
  })
})
