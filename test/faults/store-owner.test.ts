import { hostname } from 'node:os'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { openReader, openStore } from '../../src-main/store/open-store.ts'
import { readHolder } from '../../src-main/store/owner.ts'
import { emptyFolder, working } from './store-process.ts'

const options = { clock: { now: () => new Date() }, newId: v7 }

describe('a data folder held by another process', () => {
  it('is refused by name, read beside, and free as soon as the holder is killed', async () => {
    const folder = emptyFolder()
    const other = working([folder, 'hold'])
    await other.said(1)
    expect(other.lines).toEqual(['held'])

    const refused = openStore(folder, options)
    if (refused.ok) throw new Error('was not refused')
    expect(refused.fault).toMatchObject({
      code: 'STORE_HELD',
      holder: { host: hostname(), address: 'http://127.0.0.1:4711/' },
    })
    const reader = openReader(folder)
    expect(reader.ok).toBe(true)
    if (reader.ok) reader.value.close()

    await other.kill()
    // What the killed one told still stands there; it holds nothing.
    expect(readHolder(folder)?.address).toBe('http://127.0.0.1:4711/')
    const free = openStore(folder, options)
    if (!free.ok) throw new Error(free.fault.code)
    expect(readHolder(folder)).toMatchObject({ pid: process.pid, address: null })
    free.value.close()
    expect(readHolder(folder)).toBeNull()
  })

  it('refuses a second process while this one holds it, and a second opening in this one', async () => {
    const folder = emptyFolder()
    const mine = openStore(folder, options)
    if (!mine.ok) throw new Error(mine.fault.code)
    const other = working([folder, 'hold'])
    expect(await other.ended).toBe(3)
    expect(other.lines).toMatchObject([{ code: 'STORE_HELD', holder: { pid: process.pid } }])
    expect(openStore(folder, options)).toMatchObject({ ok: false, fault: { code: 'STORE_HELD' } })
    mine.value.close()
  })
})
