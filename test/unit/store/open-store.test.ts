import Database from 'better-sqlite3'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listBranches } from '../../../src-main/store/branches.ts'
import { migrations } from '../../../src-main/store/migrations/index.ts'
import { openReader, openReaderWithin, openStore } from '../../../src-main/store/open-store.ts'
import { emptyFolder, faultOf, network, opened, steadyClock, value } from './data-folder.ts'

const options = { clock: steadyClock(), newId: v7 }
const database = (folder: string) => join(folder, 'vizit.sqlite')

const inode = (file: string) => String(statSync(file).ino)

function content(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name)).toString('base64')]),
  )
}

describe('opening', () => {
  it.runIf(process.platform === 'linux')('again in the same process keeps the locks that others heed', () => {
    const folder = emptyFolder()
    const store = opened(folder)
    const held = () =>
      readFileSync('/proc/locks', 'utf8')
        .split('\n')
        .filter(line => line.includes(` ${process.pid} `) && line.includes(`:${inode(database(folder))} `))
        .length
    expect(held()).toBe(1)
    const reader = value(openReaderWithin(folder))
    network(store.writer)
    expect(listBranches(reader)).toHaveLength(1)
    reader.close()
    expect(held()).toBe(1)
  })

  it('waits for the disk at every commit, also after it was opened before', () => {
    const folder = emptyFolder()
    const first = opened(folder)
    network(first.writer)
    first.close()
    const { db } = opened(folder).writer
    const settings = ['synchronous', 'journal_mode', 'foreign_keys', 'trusted_schema'].map(name =>
      db.pragma(name, { simple: true }),
    )
    expect(settings).toEqual([2, 'wal', 1, 0])
    expect(db.pragma('application_id', { simple: true })).toBe(0x565a4954)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  })

  it('keeps what was written before', () => {
    const folder = emptyFolder()
    const first = opened(folder)
    network(first.writer)
    first.close()
    expect(listBranches(opened(folder).writer).map(branch => branch.code)).toEqual(['almaty-1'])
  })

  it('refuses a newer database and leaves every byte of the folder', () => {
    const folder = emptyFolder()
    opened(folder).close()
    const db = new Database(database(folder))
    db.pragma('user_version = 99')
    db.close()
    const before = content(folder)
    expect(faultOf(openStore(folder, options))).toEqual({
      code: 'STORE_NEWER',
      found: 99,
      known: migrations.length,
    })
    expect(faultOf(openReader(folder)).code).toBe('STORE_NEWER')
    expect(content(folder)).toEqual(before)
  })

  it('sees a newer version that still stands in the write-ahead log', () => {
    const folder = emptyFolder()
    opened(folder).close()
    const other = new Database(database(folder))
    other.pragma('wal_autocheckpoint = 0')
    other.pragma('user_version = 99')
    const before = { main: readFileSync(database(folder)), wal: readFileSync(`${database(folder)}-wal`) }
    expect(faultOf(openStore(folder, options)).code).toBe('STORE_NEWER')
    expect(readFileSync(database(folder)).equals(before.main)).toBe(true)
    expect(readFileSync(`${database(folder)}-wal`).equals(before.wal)).toBe(true)
    other.close()
  })

  it('refuses what another program wrote', () => {
    const folder = emptyFolder()
    const db = new Database(database(folder))
    db.exec('CREATE TABLE theirs (a)')
    db.close()
    const before = content(folder)
    expect(faultOf(openStore(folder, options)).code).toBe('STORE_FOREIGN')
    expect(content(folder)).toEqual(before)
  })

  it('refuses a file that is no database, and one that lost its content', () => {
    const folder = emptyFolder()
    writeFileSync(database(folder), 'not a database at all, only some text')
    expect(faultOf(openStore(folder, options)).code).toBe('STORE_DAMAGED')

    const emptied = emptyFolder()
    opened(emptied).close()
    truncateSync(database(emptied))
    expect(faultOf(openStore(emptied, options)).code).toBe('STORE_DAMAGED')
    expect(statSync(database(emptied)).size).toBe(0)
  })

  it('reads beside the writer, and never makes a store by itself', () => {
    const folder = emptyFolder()
    expect(faultOf(openReader(folder)).code).toBe('STORE_MISSING')
    expect(existsSync(database(folder))).toBe(false)
    const store = opened(folder)
    const reader = value(openReader(folder))
    network(store.writer)
    expect(listBranches(reader)).toHaveLength(1)
    expect(() => reader.db.exec('DELETE FROM branch')).toThrow(/readonly/)
    reader.close()
  })

  it('clears what a crash left among the evidence', () => {
    const folder = emptyFolder()
    opened(folder).close()
    const orphan = 'ab'.repeat(32)
    mkdirSync(join(folder, 'evidence', 'ab'))
    writeFileSync(join(folder, 'evidence', 'ab', orphan), 'never acknowledged')
    writeFileSync(join(folder, 'evidence', 'incoming', 'half'), 'half a photo')
    opened(folder)
    expect(existsSync(join(folder, 'evidence', 'ab', orphan))).toBe(false)
    expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
  })
})
