import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readAudit } from '../../../src-main/store/audit-reading.ts'
import { submitAudit } from '../../../src-main/store/audit-status.ts'
import { backupDaily } from '../../../src-main/store/daily-backups.ts'
import { openStore } from '../../../src-main/store/open-store.ts'
import { pathsOf } from '../../../src-main/store/paths.ts'
import { restoreDaily } from '../../../src-main/store/restoring/restore-daily.ts'
import {
  besideOf,
  dropWaiting,
  leaveWaiting,
  restoreNames,
  switchRestored,
  waitingRestore,
} from '../../../src-main/store/restoring/waiting-restore.ts'
import { begun, emptyFolder, faultOf, network, opened, steadyClock, value } from './data-folder.ts'
import { attachPhoto } from './photos.ts'

const now = new Date('2026-11-12T10:00:00Z')
const options = { clock: { now: () => now }, newId: v7, author: 'A-1' }

/** A data folder with a copy of the day on which its one visit was begun, and the visit submitted since. */
async function dataFolder() {
  const folder = join(emptyFolder(), 'data')
  mkdirSync(folder)
  const store = opened(folder)
  const { writer } = store
  const id = begun(writer, network(writer))
  const sha256 = await attachPhoto(writer, id, 'a photo', { question: null })
  const made = value(await backupDaily(store)).made ?? ''
  return { folder, store, id, sha256, day: basename(made, '.sqlite') }
}

describe('the copy of a day', () => {
  it('restores the records of that day with the evidence that is here, and says so in its log', async () => {
    const { folder, store, id, sha256, day } = await dataFolder()
    value(submitAudit(store.writer, id, 'A-1'))
    const target = besideOf(folder, 'restored')
    expect(value(await restoreDaily(folder, day, target, options))).toMatchObject({
      created: day,
      evidence: 1,
      missing: 0,
    })
    const restored = opened(target).writer
    expect(readAudit(restored, id)?.status).toBe('draft')
    expect(readFileSync(pathsOf(target).evidenceFile(sha256), 'utf8')).toBe('a photo')
    const last = restored.sql('SELECT kind, subject, author FROM log ORDER BY id DESC LIMIT 1').get()
    expect(last).toEqual({ kind: 'store.restored', subject: day, author: 'A-1' })
    expect(readAudit(store.writer, id)?.status).toBe('submitted')
  })

  it('comes back without evidence that is lost, and counts it', async () => {
    const { folder, sha256, day } = await dataFolder()
    rmSync(pathsOf(folder).evidenceFile(sha256))
    const target = besideOf(folder, 'restored')
    expect(value(await restoreDaily(folder, day, target, options))).toMatchObject({ evidence: 0, missing: 1 })
  })

  it('of which a page is damaged is refused, and leaves nothing', async () => {
    const { folder, day } = await dataFolder()
    const copy = join(pathsOf(folder).backups, `${day}.sqlite`)
    const bytes = readFileSync(copy)
    bytes.fill(0xff, 4096, 12_288)
    writeFileSync(copy, bytes)
    const fault = faultOf(await restoreDaily(folder, day, besideOf(folder, 'restored'), options))
    expect(['BACKUP_BROKEN', 'BACKUP_FAULTS', 'STORE_DAMAGED']).toContain(fault.code)
    expect(readdirSync(join(folder, '..'))).toEqual(['data'])
    expect(faultOf(await restoreDaily(folder, '2026-01-01', besideOf(folder, 'r'), options)).code).toBe(
      'BACKUP_MISSING',
    )
  })
})

/** A restored folder that waits, and the store closed as at the end of the program. */
async function waiting() {
  const { folder, store, id, day } = await dataFolder()
  value(submitAudit(store.writer, id, 'A-1'))
  const names = restoreNames(folder, now)
  value(await restoreDaily(folder, day, besideOf(folder, names.restored), options))
  leaveWaiting(folder, { ...names, created: day })
  return { folder, store, id, day, names }
}

const statusIn = (folder: string, id: string) => {
  const store = value(openStore(folder, { clock: steadyClock(), newId: v7 }))
  onTestFinished(() => store.close())
  return readAudit(store.writer, id)?.status
}

describe('a restore that waits', () => {
  it('takes the place at the next start, once, and the present data are kept', async () => {
    const { folder, store, id, day, names } = await waiting()
    expect(waitingRestore(folder)).toEqual({ ...names, created: day })
    store.close()
    expect(value(switchRestored(folder, now))).toMatchObject({ created: day })
    expect(waitingRestore(folder)).toBeNull()
    expect(value(switchRestored(folder, now))).toBeNull()
    expect(statusIn(folder, id)).toBe('draft')
    expect(statusIn(besideOf(folder, names.kept), id)).toBe('submitted')
  })

  it('waits on while somebody works in the folder', async () => {
    const { folder, store, id } = await waiting()
    expect(faultOf(switchRestored(folder, now)).code).toBe('STORE_HELD')
    expect(readAudit(store.writer, id)?.status).toBe('submitted')
    expect(waitingRestore(folder)).not.toBeNull()
  })

  it.each(['before', 'after'] as const)(
    'is finished when it was cut off %s an empty folder was made',
    async when => {
      const { folder, store, id, names } = await waiting()
      store.close()
      renameSync(folder, besideOf(folder, names.kept))
      if (when === 'after') mkdirSync(folder)
      expect(value(switchRestored(folder, now))).not.toBeNull()
      expect(statusIn(folder, id)).toBe('draft')
      expect(statusIn(besideOf(folder, names.kept), id)).toBe('submitted')
    },
  )

  it('goes when it is cancelled', async () => {
    const { folder, names } = await waiting()
    dropWaiting(folder)
    expect(value(switchRestored(folder, now))).toBeNull()
    expect(existsSync(besideOf(folder, names.restored))).toBe(false)
    expect(readdirSync(join(folder, '..'))).toEqual(['data'])
  })
})
