import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  findBranch,
  importBranches,
  listBranches,
  saveBranch,
  setBranchActive,
} from '../../../src-main/store/branches.ts'
import { diskFault } from '../../../src-main/store/disk-fault.ts'
import { StoreFailure } from '../../../src-main/store/fault.ts'
import { openStore } from '../../../src-main/store/open-store.ts'
import { readOrganisation, saveOrganisation } from '../../../src-main/store/organisation.ts'
import { readProfile, saveProfile } from '../../../src-main/store/profile.ts'
import { done } from '../../../src-main/store/result.ts'
import { importStandards } from '../../../src-main/store/import-standards.ts'
import { listStandards } from '../../../src-main/store/standards.ts'
import { readSetting, saveSetting } from '../../../src-main/store/settings.ts'
import { reading, together } from '../../../src-main/store/together.ts'
import { listWaves, saveWave } from '../../../src-main/store/waves.ts'
import { begun, emptyFolder, faultOf, network, opened, standard, steadyClock, value } from './data-folder.ts'
import { readAudit } from '../../../src-main/store/audit-reading.ts'

const branch = { code: 'b-1', name: 'Абая', city: 'Алматы', region: '', address: '', format: '' }

describe('the person and the organisation', () => {
  it('keep the id of the person through changes', () => {
    const { writer } = opened(emptyFolder())
    expect(readProfile(writer)).toBeNull()
    const { id } = value(saveProfile(writer, { name: 'Анна', alias: 'A-1', role: 'shopper' }))
    value(saveProfile(writer, { name: 'Анна Ли', alias: 'A-2', role: 'both' }))
    expect(readProfile(writer)).toEqual({ id, name: 'Анна Ли', alias: 'A-2', role: 'both' })
  })

  it('have sound values before they are set, and refuse a logo that is not there', () => {
    const { writer } = opened(emptyFolder())
    const before = readOrganisation(writer)
    expect(before).toMatchObject({ name: '', target: 85, paper: 'A4', privacy: true, logo: null })
    value(saveOrganisation(writer, { ...before, name: 'Банк', target: 87.5, privacy: false }))
    expect(readOrganisation(writer)).toEqual({ ...before, name: 'Банк', target: 87.5, privacy: false })
    const fault = faultOf(saveOrganisation(writer, { ...before, logo: 'a'.repeat(64) }))
    expect(fault).toMatchObject({ code: 'NOT_FOUND', kind: 'file' })
  })
})

describe('settings', () => {
  it('come back as they were set, and are as if never set in another shape', () => {
    const { writer } = opened(emptyFolder())
    const theme = z.enum(['light', 'dark'])
    expect(readSetting(writer, 'theme', theme)).toBeNull()
    value(saveSetting(writer, 'theme', theme, 'dark'))
    expect(readSetting(writer, 'theme', theme)).toBe('dark')
    expect(readSetting(writer, 'theme', z.number())).toBeNull()
  })
})

describe('branches and waves', () => {
  it('are known by code, which only one may have', () => {
    const { writer } = opened(emptyFolder())
    const { id } = value(saveBranch(writer, branch))
    expect(faultOf(saveBranch(writer, branch))).toEqual({ code: 'CODE_TAKEN', value: 'b-1' })
    expect(value(saveBranch(writer, { ...branch, id, code: 'b-2' })).code).toBe('b-2')
    value(setBranchActive(writer, id, false))
    expect(findBranch(writer, id)).toEqual({ ...branch, id, code: 'b-2', active: false, tags: [] })
    expect(faultOf(saveBranch(writer, { ...branch, id: 'nobody' })).code).toBe('NOT_FOUND')
  })

  it('are imported by code: added, updated, unchanged', () => {
    const { writer } = opened(emptyFolder())
    const { id } = value(saveBranch(writer, branch))
    const rows = [branch, { ...branch, code: 'b-2' }, { ...branch, code: 'b-3' }]
    expect(value(importBranches(writer, rows))).toEqual({ added: 2, updated: 0, unchanged: 1 })
    const again = [{ ...branch, name: 'Сатпаева' }, ...rows.slice(1)]
    expect(value(importBranches(writer, again))).toEqual({ added: 0, updated: 1, unchanged: 2 })
    expect(listBranches(writer).map(({ name }) => name)).toEqual(['Сатпаева', 'Абая', 'Абая'])
    expect(findBranch(writer, id)?.name).toBe('Сатпаева')
  })

  it('keep their tags, each once and sorted, until others are entered', () => {
    const { writer } = opened(emptyFolder())
    const tags = ['ремонт', ' drive-in ', 'ремонт']
    const { id } = value(saveBranch(writer, { ...branch, tags }))
    expect(findBranch(writer, id)?.tags).toEqual(['drive-in', 'ремонт'])
    value(saveBranch(writer, { ...branch, id, name: 'Абая, 1' }))
    const renamed = { ...branch, name: 'Абая, 2' }
    expect(value(importBranches(writer, [renamed]))).toMatchObject({ updated: 1 })
    expect(findBranch(writer, id)).toMatchObject({ name: 'Абая, 2', tags: ['drive-in', 'ремонт'] })
    expect(value(importBranches(writer, [{ ...renamed, tags }]))).toMatchObject({ unchanged: 1 })
    expect(value(importBranches(writer, [{ ...renamed, tags: [] }]))).toMatchObject({ updated: 1 })
    expect(findBranch(writer, id)?.tags).toEqual([])
  })

  it('waves stand the newest first', () => {
    const { writer } = opened(emptyFolder())
    const wave = { title: '', from: '2026-07-01', to: '2026-09-30', pilot: true }
    value(saveWave(writer, { ...wave, code: '2026-Q3' }))
    value(saveWave(writer, { ...wave, code: '2026-Q4', from: '2026-10-01', to: '2026-12-31', pilot: false }))
    expect(listWaves(writer).map(({ code, pilot }) => [code, pilot])).toEqual([
      ['2026-Q4', false],
      ['2026-Q3', true],
    ])
    expect(faultOf(saveWave(writer, { ...wave, code: '2026-Q3' })).code).toBe('CODE_TAKEN')
  })
})

describe('standards', () => {
  it('get the next revision when they change', () => {
    const { writer } = opened(emptyFolder())
    const incoming = { document: standard, industry: 'bank' }
    expect(value(importStandards(writer, [incoming]))).toEqual({ added: 1, updated: 0, unchanged: 0 })
    expect(value(importStandards(writer, [incoming]))).toEqual({ added: 0, updated: 0, unchanged: 1 })
    const changed = { ...standard, text: { ru: 'Поздоровались первыми' } }
    expect(value(importStandards(writer, [{ ...incoming, document: changed }]))).toEqual({
      added: 0,
      updated: 1,
      unchanged: 0,
    })
    expect(listStandards(writer)).toMatchObject([
      { standard: changed, revision: 2, industry: 'bank', status: 'active', author: '', base: null, uses: 0 },
    ])
  })
})

describe('the same clock and ids', () => {
  it('give the same records', () => {
    const fill = () => {
      let last = 0
      const newId = () => `00000000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`
      const store = value(openStore(emptyFolder(), { clock: steadyClock(), newId }))
      const id = begun(store.writer, network(store.writer))
      const audit = readAudit(store.writer, id)
      store.close()
      return audit
    }
    expect(fill()).toEqual(fill())
  })
})

describe('calls', () => {
  it('above 40 ms are told by name', () => {
    const slow: string[] = []
    const store = value(
      openStore(emptyFolder(), { clock: steadyClock(), newId: () => '', slow: name => slow.push(name) }),
    )
    const busy = (until: number) => {
      while (performance.now() < until);
    }
    reading(store.writer, 'quick', () => 1)
    together(store.writer, 'slow', () => {
      busy(performance.now() + 60)
      return done(1)
    })
    store.close()
    expect(slow).toEqual(['slow'])
  })

  it('on a broken column fail with a value that says so', () => {
    const { writer } = opened(emptyFolder())
    const id = begun(writer, network(writer))
    writer.db.exec(`UPDATE audit SET visit = '{"narrative":7}'`)
    let thrown: unknown
    try {
      readAudit(writer, id)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(StoreFailure)
    expect(thrown).toMatchObject({ fault: { code: 'STORE_DAMAGED' } })
  })

  it('met by another program on the store wait, then say busy', () => {
    const folder = emptyFolder()
    const { writer } = opened(folder)
    writer.db.pragma('busy_timeout = 50')
    const other = value(openStore(emptyFolder(), { clock: steadyClock(), newId: () => 'x' }))
    other.writer.db.exec(`ATTACH '${writer.db.name}' AS theirs; BEGIN IMMEDIATE; DELETE FROM theirs.setting`)
    expect(faultOf(saveBranch(writer, branch))).toEqual({ code: 'STORE_BUSY' })
    other.writer.db.exec('ROLLBACK')
    other.close()
  })

  it('map what the disk says to codes', () => {
    const of = (code: string) => diskFault(Object.assign(new Error('x'), { code }))?.code ?? null
    expect(['ENOSPC', 'EROFS', 'EACCES', 'EIO', 'ERR_INVALID_ARG_TYPE', ''].map(of)).toEqual([
      'STORE_FULL',
      'STORE_READ_ONLY',
      'STORE_READ_ONLY',
      'STORE_FAILED',
      null,
      null,
    ])
  })
})
