import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const page = 4096

export interface Damage {
  readonly name: string
  /** Done to a folder whose program was closed; otherwise to one that was killed, with its log. */
  readonly closed: boolean
  readonly act: (folder: string) => void
}

const database = (folder: string) => join(folder, 'vizit.sqlite')

export function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, bytes.length, at)
  closeSync(handle)
}

/** Number of a page somewhere in a table or an index. */
function pageOf(folder: string, name: string, place: 'root' | 'leaf'): number {
  const db = new Database(database(folder), { readonly: true })
  try {
    const sql =
      place === 'root'
        ? 'SELECT rootpage FROM sqlite_schema WHERE name = ?'
        : "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET 1"
    const found = db.prepare<[string], number>(sql).pluck().get(name)
    if (found === undefined) throw new Error(`no such page: ${name} ${place}`)
    return found
  } finally {
    db.close()
    for (const end of ['-wal', '-shm']) rmSync(`${database(folder)}${end}`, { force: true })
  }
}

const noise = (size: number) => Buffer.alloc(size, 'Ж7#')
const spoil = (name: string, place: 'root' | 'leaf') => (folder: string) =>
  overwrite(database(folder), (pageOf(folder, name, place) - 1) * page, noise(page))
const cut = (part: number) => (folder: string) =>
  truncateSync(database(folder), Math.floor(statSync(database(folder)).size * part))
const replace = (bytes: (size: number) => Buffer) => (folder: string) =>
  writeFileSync(database(folder), bytes(statSync(database(folder)).size))
const wal = (folder: string) => `${database(folder)}-wal`
const flip = (file: string, at: number) =>
  overwrite(file, at, Buffer.of((readFileSync(file)[at] ?? 0) ^ 0xff))

function firstEvidence(folder: string): string {
  const evidence = join(folder, 'evidence')
  const group = readdirSync(evidence).find(
    name => /^[0-9a-f]{2}$/.test(name) && existsSync(join(evidence, name)),
  )
  const [name = ''] = readdirSync(join(evidence, group ?? ''))
  return join(evidence, group ?? '', name)
}

/** Every kind that a disk, another program or a person is known to make. */
export const damages: readonly Damage[] = [
  { name: 'header overwritten', closed: true, act: folder => overwrite(database(folder), 0, noise(100)) },
  {
    name: 'page of the schema overwritten',
    closed: true,
    act: folder => overwrite(database(folder), 100, noise(page - 100)),
  },
  { name: 'root of the answers overwritten', closed: true, act: spoil('answer', 'root') },
  { name: 'page of answers overwritten', closed: true, act: spoil('answer', 'leaf') },
  { name: 'page of their history overwritten', closed: true, act: spoil('answer_history', 'leaf') },
  { name: 'page of the log overwritten', closed: true, act: spoil('log', 'leaf') },
  { name: 'page of visits overwritten', closed: true, act: spoil('audit', 'leaf') },
  { name: 'parts of scores overwritten', closed: true, act: spoil('score_part', 'root') },
  { name: 'branches overwritten', closed: true, act: spoil('branch', 'root') },
  { name: 'checklists overwritten', closed: true, act: spoil('checklist', 'root') },
  { name: 'page of an index overwritten', closed: true, act: spoil('audit_newest', 'root') },
  { name: 'cut to a page', closed: true, act: cut(0.5) },
  { name: 'cut within a page', closed: true, act: folder => truncateSync(database(folder), 20 * page + 777) },
  { name: 'cut within the first page', closed: true, act: folder => truncateSync(database(folder), 600) },
  { name: 'nothing but zeros', closed: true, act: replace(size => Buffer.alloc(size)) },
  { name: 'bytes of another program', closed: true, act: replace(noise) },
  { name: 'emptied', closed: true, act: folder => truncateSync(database(folder)) },
  { name: 'deleted while evidence is there', closed: true, act: folder => rmSync(database(folder)) },
  {
    name: 'log broken in its middle',
    closed: false,
    act: folder => flip(wal(folder), Math.floor(statSync(wal(folder)).size / 2)),
  },
  {
    name: 'log cut within a frame',
    closed: false,
    act: folder => truncateSync(wal(folder), Math.floor(statSync(wal(folder)).size / 2)),
  },
  { name: 'log deleted, its memory left', closed: false, act: folder => rmSync(wal(folder)) },
  { name: 'evidence file missing', closed: true, act: folder => rmSync(firstEvidence(folder)) },
  { name: 'evidence file changed', closed: true, act: folder => flip(firstEvidence(folder), 2) },
]

/** Those that lose nothing: SQLite or the program make the file anew. */
export const harmless: readonly Damage[] = [
  {
    name: 'memory of the log is garbage',
    closed: false,
    act: folder => writeFileSync(`${database(folder)}-shm`, noise(32_768)),
  },
  { name: 'memory of the log deleted', closed: false, act: folder => rmSync(`${database(folder)}-shm`) },
  {
    name: 'owner.sqlite is garbage',
    closed: true,
    act: folder => writeFileSync(join(folder, 'owner.sqlite'), noise(4096)),
  },
]
