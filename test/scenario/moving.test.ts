import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { RestoreSource } from '../../src-shared/contract/backups.ts'
import { ended } from './by-files.ts'
import { openOffice, photo, refusal, type Office } from './office.ts'

const password = 'кедровый ёж 7'

/** A data folder that may be put aside: everything beside it goes with the test. */
function placeOfFolder(): string {
  const above = mkdtempSync(join(tmpdir(), 'vizit-moving-'))
  onTestFinished(() => rmSync(above, { recursive: true, force: true }))
  const folder = join(above, 'data')
  mkdirSync(folder)
  return folder
}

async function savesEverything({ client, ask }: Office): Promise<Uint8Array<ArrayBuffer>> {
  const made = await ended(await client.backups.make({ password }))
  const response = await ask(`/files/exports/${made.download}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function restores({ client }: Office, source: RestoreSource) {
  return ended(await client.backups.restore(source))
}

/** A laptop with one visit that is not submitted yet. */
async function laptop(folder = placeOfFolder()) {
  const office = await openOffice(folder)
  await office.shopper.startsWith('library')
  await office.supervisor.addsBranch('lesnaya-2', 'Отделение на Лесной')
  const visit = await office.shopper.begins('lesnaya-2', 'bank-branch')
  await visit.attaches(null, 'Зал.jpg', photo())
  return { office, visit }
}

it('a laptop moves to another one in one file: people, drafts, photos and the key it is known by', async () => {
  const { office, visit } = await laptop()
  const { own } = await office.client.exchange.keys({})
  const file = await savesEverything(office)
  // Nothing of it can be read without the password.
  expect(Buffer.from(file).includes('SQLite format 3')).toBe(false)

  const folder = placeOfFolder()
  const other = await openOffice(folder)
  const upload = await other.send('Vizit.vizit', file)
  expect((await refusal(restores(other, { kind: 'file', upload }))).code).toBe('PASSWORD_NEEDED')
  const wrong = restores(other, { kind: 'file', upload, password: 'ёж' })
  expect((await refusal(wrong)).code).toBe('PASSWORD_WRONG')
  const restored = await restores(other, { kind: 'file', upload, password })
  expect(restored).toMatchObject({ evidence: 1, missing: 0 })
  expect((await other.client.backups.list({})).waiting).toMatchObject({ created: restored.created })
  expect(await other.client.audits.list({})).toEqual([])
  await other.close()

  const moved = await openOffice(folder)
  expect((await moved.client.session.get({})).profile?.name).toBe('Анна Петрова')
  expect((await moved.client.audits.get({ id: visit.id })).evidence).toHaveLength(1)
  expect((await moved.client.exchange.keys({})).own).toBe(own)
  expect(await moved.client.log.verify({})).toMatchObject({ faults: [] })
  expect((await moved.client.backups.list({})).waiting).toBeNull()
  expect(readdirSync(join(folder, '..')).sort()).toEqual(['data', expect.stringMatching(/^data-before-/u)])
})

it('a visit of today is not lost by going back to the copy of the morning: the data of before are kept', async () => {
  const folder = placeOfFolder()
  const { office: morning } = await laptop(folder)
  await morning.close()
  // The copy of a day is made as the program starts.
  const noon = await openOffice(folder)
  await expect.poll(async () => (await noon.client.backups.list({})).daily).toHaveLength(1)
  const { daily } = await noon.client.backups.list({})
  const late = await noon.shopper.begins('lesnaya-2', 'bank-branch')
  await restores(noon, { kind: 'daily', day: daily[0]?.day ?? '' })
  await noon.client.backups.cancel({})
  await noon.close()
  const evening = await openOffice(folder)
  expect(await evening.client.audits.list({})).toHaveLength(2)
  const again = await restores(evening, { kind: 'daily', day: daily[0]?.day ?? '' })
  await evening.close()
  const back = await openOffice(folder)
  expect((await back.client.audits.list({})).map(({ id }) => id)).not.toContain(late.id)
  const before = await openOffice(again.kept)
  expect((await before.client.audits.list({})).map(({ id }) => id)).toContain(late.id)

  // Purging does not reach them, and says so; whoever needs them no longer takes them away there.
  const { retention } = back.client
  mkdirSync(join(folder, 'damaged-2026-11-02T10-00-00'))
  writeFileSync(join(folder, 'damaged-2026-11-02T10-00-00', 'vizit.sqlite'), 'x'.repeat(700))
  const aside = await retention.aside({})
  expect(aside).toMatchObject([
    { kind: 'restore', name: basename(again.kept) },
    { kind: 'repair', name: 'damaged-2026-11-02T10-00-00', at: '2026-11-02T10:00:00.000Z', bytes: 700 },
  ])
  expect(aside[0]?.bytes).toBeGreaterThan(100_000)
  const held = await refusal(retention.dropAside({ name: basename(again.kept) }))
  expect(held.code).toBe('STORE_BUSY')
  await before.close()
  for (const { name } of aside) await retention.dropAside({ name })
  expect(await retention.aside({})).toEqual([])
  expect(readdirSync(join(folder, '..'))).toEqual(['data'])
  for (const name of ['vizit.sqlite', 'evidence', '../data', 'backups'])
    expect((await refusal(retention.dropAside({ name }))).code).toBe('NOT_FOUND')
  const [newest] = (await back.client.log.list({ limit: 1 })).entries
  expect(newest).toMatchObject({ kind: 'store.dropped', subject: 'repair' })
})

it('what is no backup, or a cut-off one, changes nothing', async () => {
  const { office } = await laptop()
  const package_ = await ended(await office.client.exchange.export({ kind: 'library' }))
  const response = await office.ask(`/files/exports/${package_.download}`)
  const library = await office.send('library.vizit', new Uint8Array(await response.arrayBuffer()))
  expect(await refusal(restores(office, { kind: 'file', upload: library }))).toMatchObject({
    code: 'PACKAGE_REFUSED',
    data: { reason: 'notBackup' },
  })
  const file = await savesEverything(office)
  const half = await office.send('half.vizit', file.slice(0, file.length / 2))
  expect((await refusal(restores(office, { kind: 'file', upload: half, password }))).code).toBe(
    'PACKAGE_REFUSED',
  )
  expect((await refusal(restores(office, { kind: 'daily', day: '2020-01-01' }))).code).toBe('NOT_FOUND')
  expect((await office.client.backups.list({})).waiting).toBeNull()
  expect(readdirSync(join(office.folder, '..'))).toEqual(['data'])
})
