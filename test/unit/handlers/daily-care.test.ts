import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { beginDailyCare } from '../../../src-main/handlers/daily-care.ts'
import { isDamaged } from '../../../src-main/store/damage/found-damage.ts'
import { openStore, type Store } from '../../../src-main/store/open-store.ts'
import { saveSetting } from '../../../src-main/store/settings.ts'
import { z } from 'zod'
import { overwrite } from '../../faults/damages.ts'
import { begun, emptyFolder, faultOf, network, opened, value } from '../store/data-folder.ts'

const copies = (folder: string) => readdirSync(join(folder, 'backups')).filter(name => !name.endsWith('json'))

/** A folder that was closed, so that its pages are in the database, opened again on a day of its own. */
function openedOn(folder: string, days: readonly string[]): { store: Store; nextDay: () => void } {
  const first = opened(folder)
  const net = network(first.writer)
  for (let n = 0; n < 20; n += 1) begun(first.writer, net)
  first.close()
  let day = 0
  const clock = { now: () => new Date(`${days[day] ?? ''}T09:00:00.000Z`) }
  const store = value(openStore(folder, { clock, newId: v7 }))
  return { store, nextDay: () => void (day += 1) }
}

/** A page of visits on the disk, changed behind the back of the program that has the folder open. */
function spoil(folder: string): void {
  const db = new Database(join(folder, 'vizit.sqlite'), { readonly: true })
  const sql = "SELECT pageno FROM dbstat WHERE name = 'audit' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1"
  const page = db.prepare<[], number>(sql).pluck().get() ?? 0
  db.close()
  overwrite(join(folder, 'vizit.sqlite'), (page - 1) * 4096, Buffer.alloc(4096, 'Ж7#'))
}

describe('the daily care of a folder', () => {
  it('copies at the start, and again when another day begins, also where nobody restarts', async () => {
    const folder = emptyFolder()
    const { store, nextDay } = openedOn(folder, ['2026-11-12', '2026-11-13'])
    const care = beginDailyCare(store, { every: 5 })
    expect(await care.begun).toBe(true)
    expect(copies(folder)).toEqual(['2026-11-12.sqlite'])
    nextDay()
    await expect.poll(() => copies(folder)).toEqual(['2026-11-12.sqlite', '2026-11-13.sqlite'])
    await care.stop()
    store.close()
  })

  it('keeps the copy of today where a clock that was wrong left fourteen of days to come', async () => {
    const folder = emptyFolder()
    const { store } = openedOn(folder, ['2026-11-12'])
    mkdirSync(join(folder, 'backups'))
    for (let n = 10; n < 24; n += 1) writeFileSync(join(folder, 'backups', `2036-01-${n}.sqlite`), '')
    const care = beginDailyCare(store)
    await care.begun
    expect(copies(folder)).toHaveLength(14)
    expect(copies(folder)).toContain('2026-11-12.sqlite')
    await care.stop()
    store.close()
  })

  it('finds a page that was damaged, lets nothing more be written, and leaves word for the next start', async () => {
    const folder = emptyFolder()
    const { store } = openedOn(folder, ['2026-11-12'])
    spoil(folder)
    const care = beginDailyCare(store)
    await care.begun
    expect(care.copyFault()?.code).toBe('STORE_DAMAGED')
    expect(isDamaged(store.writer)).toBe(true)
    expect(copies(folder)).toEqual([])
    const before = readFileSync(join(folder, 'vizit.sqlite'))
    const refused = faultOf(saveSetting(store.writer, 'test', z.string(), 'x'))
    expect(refused.code).toBe('STORE_DAMAGED')
    await care.stop()
    store.close()
    expect(readFileSync(join(folder, 'vizit.sqlite')).equals(before)).toBe(true)
    expect(faultOf(openStore(folder, { clock: { now: () => new Date() }, newId: v7 })).code).toBe(
      'STORE_DAMAGED',
    )
  })

  it('is ended where the program closes meanwhile, and leaves no half of a copy', async () => {
    const folder = emptyFolder()
    const { store } = openedOn(folder, ['2026-11-12'])
    const care = beginDailyCare(store, { patience: 0 })
    await care.stop()
    expect(await care.begun).toBe(false)
    expect(existsSync(join(folder, 'backups')) ? copies(folder) : []).toEqual([])
    store.close()
    const again = value(
      openStore(folder, { clock: { now: () => new Date('2026-11-12T10:00:00Z') }, newId: v7 }),
    )
    const next = beginDailyCare(again)
    await next.begun
    await next.stop()
    again.close()
    expect(copies(folder)).toEqual(['2026-11-12.sqlite'])
  })
})
