import Database from 'better-sqlite3'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { v7 } from 'uuid'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ZipFile } from 'yazl'
import { saveAnswers } from '../../../src-main/store/answers.ts'
import { readAudit } from '../../../src-main/store/audit-reading.ts'
import { submitAudit } from '../../../src-main/store/audit-status.ts'
import { backupStore } from '../../../src-main/store/backup.ts'
import { backupDaily } from '../../../src-main/store/daily-backups.ts'
import { verifyStore } from '../../../src-main/store/integrity.ts'
import { openReader, openStore } from '../../../src-main/store/open-store.ts'
import { restoreStore as restoreWith } from '../../../src-main/store/restore.ts'
import { begun, emptyFolder, faultOf, network, opened, value } from './data-folder.ts'
import { attachPhoto } from './photos.ts'

const now = new Date('2026-11-12T10:00:00Z')
const restoring = { clock: { now: () => now }, newId: v7 }
const restoreStore = (file: string, folder: string) => restoreWith(file, folder, restoring)

async function backedUp() {
  const folder = emptyFolder()
  const { writer } = opened(folder)
  const id = begun(writer, network(writer))
  value(
    saveAnswers(writer, id, { greeting: { value: 'yes' }, clean: { value: 4 }, wait: { value: 60 } }, 'A-1'),
  )
  const sha256 = await attachPhoto(writer, id, 'a photo', { question: null })
  value(submitAudit(writer, id, 'A-1'))
  const out = emptyFolder()
  const file = join(out, 'backup.vizit')
  const made = value(await backupStore(writer, file, { now }))
  return { writer, id, sha256, out, file, made }
}

async function zipped(file: string, entries: Readonly<Record<string, string>>): Promise<void> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
}

describe('a backup', () => {
  it('is one file, and restores to the same records', async () => {
    const { writer, id, out, file, made } = await backedUp()
    expect(made).toMatchObject({ file, evidence: 1, missing: [] })
    expect(readdirSync(out)).toEqual(['backup.vizit'])
    const target = join(out, 'restored')
    expect(value(await restoreStore(file, target))).toEqual({
      folder: target,
      created: now.toISOString(),
      evidence: 1,
      missing: 0,
    })
    expect(await verifyStore(target)).toEqual([])
    const reader = value(openReader(target))
    expect(readAudit(reader, id)).toEqual(readAudit(writer, id))
    reader.close()
    expect(readAudit(opened(target).writer, id)?.evidence).toHaveLength(1)
    expect(readdirSync(out).sort()).toEqual(['backup.vizit', 'restored'])
  })

  it('is taken beside the running app by one that only reads', async () => {
    const { writer, id, out } = await backedUp()
    const reader = value(openReader(writer.folder))
    const file = join(out, 'beside.vizit')
    const seen: number[] = []
    value(await backupStore(reader, file, { now, progress: (put, all) => seen.push(put, all) }))
    reader.close()
    expect(seen).toEqual([1, 1])
    value(await restoreStore(file, join(out, 'restored')))
    expect(readAudit(opened(join(out, 'restored')).writer, id)).toEqual(readAudit(writer, id))
  })

  it('says which evidence was not there, and a folder that cannot be written is a fault', async () => {
    const { writer, out, sha256 } = await backedUp()
    rmSync(join(writer.folder, 'evidence', sha256.slice(0, 2)), { recursive: true })
    const made = value(await backupStore(writer, join(out, 'b.vizit'), { now }))
    expect(made).toMatchObject({ evidence: 0, missing: [sha256] })
    const inside = join(out, 'b.vizit', 'inside', 'c.vizit')
    expect(faultOf(await backupStore(writer, inside, { now })).code).toBe('STORE_FAILED')
  })

  it('is not restored into a folder with content', async () => {
    const { out, file } = await backedUp()
    const target = join(out, 'taken')
    mkdirSync(target)
    writeFileSync(join(target, 'letter.txt'), 'mine')
    expect(faultOf(await restoreStore(file, target))).toEqual({ code: 'FOLDER_NOT_EMPTY' })
    expect(readdirSync(target)).toEqual(['letter.txt'])
  })

  it('of which a byte changed is refused, and leaves nothing', async () => {
    const { out, file, sha256 } = await backedUp()
    const bytes = readFileSync(file)
    bytes[bytes.indexOf('a photo')] = 0x62
    writeFileSync(file, bytes)
    const fault = faultOf(await restoreStore(file, join(out, 'restored')))
    expect(fault.code).toBe('BACKUP_BROKEN')
    expect(JSON.stringify(fault)).toMatch(new RegExp(`${sha256}|crc`, 'i'))
    writeFileSync(file, bytes.subarray(0, bytes.length - 40))
    expect(faultOf(await restoreStore(file, join(out, 'restored'))).code).toBe('BACKUP_BROKEN')
    expect(readdirSync(out)).toEqual(['backup.vizit'])
    expect(faultOf(await restoreStore(join(out, 'none'), join(out, 'restored'))).code).toBe('BACKUP_MISSING')
  })

  it('cannot write outside the folder', async () => {
    const out = emptyFolder()
    const file = join(out, 'evil.vizit')
    for (const name of ['evidence/escape', 'data/other.sqlite', 'notes.txt']) {
      await zipped(file, { 'manifest.json': '{}', [name]: 'x' })
      expect(faultOf(await restoreStore(file, join(out, 'restored')))).toEqual({
        code: 'BACKUP_BROKEN',
        entry: name,
      })
    }
    await zipped(file, { 'manifest.json': '{}', 'XX/escape': 'x' })
    // yazl refuses to write such a name, so it is put in by hand.
    writeFileSync(file, readFileSync(file).toString('latin1').replaceAll('XX/escape', '../escape'), 'latin1')
    expect(faultOf(await restoreStore(file, join(out, 'restored'))).code).toBe('BACKUP_BROKEN')
    expect(readdirSync(out)).toEqual(['evil.vizit'])
  })

  it('of a damaged store is refused at restoring, with every fault named', async () => {
    const folder = emptyFolder()
    const store = opened(folder)
    begun(store.writer, network(store.writer))
    store.writer.db.exec(`UPDATE audit SET visit = '{"narrative":"x"}'`)
    const file = join(emptyFolder(), 'b.vizit')
    value(await backupStore(store.writer, file, { now }))
    const fault = faultOf(await restoreStore(file, join(emptyFolder(), 'restored')))
    expect(fault).toMatchObject({
      code: 'BACKUP_FAULTS',
      faults: [{ code: 'RECORD_CHANGED', name: '2026-Q4-0001' }],
    })
  })
})

describe('daily backups', () => {
  it('are made once a day, and the last 14 are kept', async () => {
    const folder = emptyFolder()
    let today = new Date('2026-11-01T09:00:00Z')
    const store = value(openStore(folder, { clock: { now: () => today }, newId: v7 }))
    onTestFinished(() => store.close())
    network(store.writer)
    for (let day = 1; day <= 16; day += 1) {
      today = new Date(Date.UTC(2026, 10, day, 9))
      expect(value(await backupDaily(store)).made).not.toBeNull()
      expect(value(await backupDaily(store)).made).toBeNull()
    }
    const names = readdirSync(join(folder, 'backups')).sort()
    expect(names).toHaveLength(28)
    expect(names[0]).toBe('2026-11-03.evidence.json')
    const copy = new Database(join(folder, 'backups', '2026-11-16.sqlite'), { readonly: true })
    expect(copy.prepare('SELECT count(*) FROM branch').pluck().get()).toBe(1)
    copy.close()
    expect(existsSync(join(folder, 'backups', '2026-11-16.sqlite-wal'))).toBe(false)
  })
})
