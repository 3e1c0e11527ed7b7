import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { damageStands, isDamaged } from '../../../src-main/store/damage/found-damage.ts'
import { StoreFailure, type StoreFault } from '../../../src-main/store/fault.ts'
import type { Store } from '../../../src-main/store/open-store.ts'
import { saveSetting } from '../../../src-main/store/settings.ts'
import { reading } from '../../../src-main/store/together.ts'
import { overwrite } from '../../faults/damages.ts'
import { begun, emptyFolder, faultOf, network, opened, value } from './data-folder.ts'

const page = 4096

/** A store whose page of visits the disk gives wrongly until it is told to give it again. */
function failingStore(visits: number): { store: Store; works: () => void } {
  const folder = emptyFolder()
  const file = join(folder, 'vizit.sqlite')
  const first = opened(folder)
  const net = network(first.writer)
  for (let n = 0; n < visits; n += 1) begun(first.writer, net)
  first.close()
  const store = opened(folder)
  const db = new Database(file, { readonly: true })
  const sql = "SELECT pageno FROM dbstat WHERE name = 'audit' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1"
  const at = ((db.prepare<[], number>(sql).pluck().get() ?? 0) - 1) * page
  db.close()
  const whole = readFileSync(file).subarray(at, at + page)
  overwrite(file, at, Buffer.alloc(page, 'Ж7#'))
  return { store, works: () => overwrite(file, at, whole) }
}

/** Reads all visits; the fault that it meets. */
function met({ writer }: Store): StoreFault | null {
  try {
    reading(writer, 'every visit', () => writer.sql('SELECT * FROM audit').all())
    return null
  } catch (error) {
    if (error instanceof StoreFailure) return error.fault
    throw error
  }
}

const save = ({ writer }: Store) => saveSetting(writer, 'test', z.string(), 'x')

describe('a page that cannot be read', () => {
  it('once is no damage: nothing is written until all pages were read again, then work goes on', async () => {
    const { store, works } = failingStore(20)
    const fault = met(store)
    expect(fault?.code).toBe('STORE_DAMAGED')
    expect(faultOf(save(store))).toBe(fault)
    const next = met(store)
    works()
    expect(await Promise.all([damageStands(fault), damageStands(next)])).toEqual([false, false])
    expect(isDamaged(store.writer)).toBe(false)
    expect(met(store)).toBeNull()
    value(save(store))
  })

  it('a second time either stays damaged: nothing more is written, and the next start is told', async () => {
    const { store } = failingStore(20)
    const fault = met(store)
    expect(await damageStands(fault)).toBe(true)
    expect(isDamaged(store.writer)).toBe(true)
    expect(faultOf(save(store)).code).toBe('STORE_DAMAGED')
    expect(readFileSync(join(store.folder, 'damage.json'), 'utf8')).toContain('detail')
  })
})
