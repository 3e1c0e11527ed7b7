import { fault } from '../../src-shared/model/fault.ts'
import { localisedText } from '../../src-shared/model/localised-text.ts'
import { leastOnASide, type Pilot, type PilotChoice } from '../../src-shared/model/pilot.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash, sha256 } from './content-hash.ts'
import type { StoreFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

export type NewPilot = {
  readonly title: string
  readonly checklist: string
  /** Code of the wave before. */
  readonly before: string
  /** Codes of branches. */
  readonly candidates: readonly string[]
  readonly choice: PilotChoice
}

/** What the lot sorts a branch by: the same seed draws the same branches, on any machine, by hand too. */
export function lotOf(seed: string, code: string): string {
  return sha256(`${seed}:${code}`)
}

/** The first `count` in the order of the lot; by code. */
export function draw(candidates: readonly string[], count: number, seed: string): string[] {
  const by = (code: string) => lotOf(seed, code)
  return [...new Set(candidates)]
    .sort((a, b) => (by(a) < by(b) ? -1 : 1))
    .slice(0, count)
    .sort()
}

type PilotRow = {
  readonly key: number
  readonly id: string
  readonly title: string
  readonly checklist: string
  readonly beforeId: string
  readonly before: string
  readonly drawn: number
  readonly seed: string | null
  readonly at: string
  readonly author: string
  readonly hash: string
}
type BranchRow = {
  readonly id: string
  readonly code: string
  readonly then: string
  readonly name: string
  readonly pilot: number
}

const select = `SELECT p.id AS key, p.uid AS id, p.title, p.checklist, w.uid AS beforeId, w.code AS before, p.drawn,
  p.seed, p.at, p.author, p.hash FROM pilot p JOIN wave w ON w.id = p.before_wave_id`

function branchRows(reader: Reader, key: number): BranchRow[] {
  return reader
    .sql<BranchRow>(
      `SELECT b.uid AS id, b.code, x.code AS "then", b.name, x.pilot FROM pilot_branch x JOIN branch b ON b.id = x.branch_id
       WHERE x.pilot_id = ? ORDER BY x.code`,
    )
    .all(key)
}

function pilotHash(row: PilotRow, branches: readonly BranchRow[]): string {
  const { id, title, checklist, beforeId, drawn, seed, at, author } = row
  const lots = branches.map(branch => ({ id: branch.id, code: branch.then, pilot: branch.pilot }))
  return contentHash({ id, title, checklist, beforeId, drawn, seed, at, author, branches: lots })
}

function pilotOf(reader: Reader, row: PilotRow): Pilot {
  const { key, id, title, checklist, before, drawn, seed, at, author } = row
  const plain = { id, title, checklist, before, seed, at, author }
  const named = reader
    .sql<{ title: string }>('SELECT title FROM checklist WHERE code = ? ORDER BY revision DESC LIMIT 1')
    .get(plain.checklist)
  const branches = branchRows(reader, key).map(({ code, then, name, pilot }) => ({
    code,
    name,
    pilot: pilot === 1,
    lot: plain.seed === null ? null : lotOf(plain.seed, then),
  }))
  return {
    ...plain,
    checklistTitle:
      named === undefined ? null : fromColumn(localisedText, named.title, `checklist ${plain.checklist}`),
    drawn: drawn === 1,
    branches:
      plain.seed === null
        ? branches.sort((a, b) => Number(b.pilot) - Number(a.pilot))
        : branches.sort((a, b) => ((a.lot ?? '') < (b.lot ?? '') ? -1 : 1)),
  }
}

/** The newest first. */
export function listPilots(reader: Reader): Pilot[] {
  return reading(reader, 'pilots.list', () =>
    reader
      .sql<PilotRow>(`${select} ORDER BY p.id DESC`)
      .all()
      .map(row => pilotOf(reader, row)),
  )
}

export function findPilot(reader: Reader, id: string): Pilot | null {
  return reading(reader, 'pilots.get', () => {
    const row = reader.sql<PilotRow>(`${select} WHERE p.uid = ?`).get(id)
    return row ? pilotOf(reader, row) : null
  })
}

/** Inner key; null for an id that is not there. */
export function pilotKey(reader: Reader, id: string): number | null {
  return reader.sql<{ id: number }>('SELECT id FROM pilot WHERE uid = ?').get(id)?.id ?? null
}

/** Codes, as they are now, of the branches that try it. */
export function drawnBranches(reader: Reader, key: number): string[] {
  return branchRows(reader, key)
    .filter(({ pilot }) => pilot === 1)
    .map(({ code }) => code)
    .sort()
}

/** Draws or takes the branches, once and for all. INVALID: fewer than 3 on a side, or a pilot branch that is no candidate. */
export function createPilot(
  writer: Writer,
  { title, checklist, before, candidates, choice }: NewPilot,
  seed: string,
  author: string,
): Result<Pilot, StoreFault> {
  return together(writer, 'pilots.create', (): Result<Pilot, StoreFault> => {
    const wave = writer.sql<{ id: number }>('SELECT id FROM wave WHERE code = ?').get(before)?.id
    if (wave === undefined) return refused({ code: 'NOT_FOUND', kind: 'wave', id: before })
    const known = writer.sql('SELECT 1 FROM checklist WHERE code = ?').get(checklist)
    if (known === undefined) return refused({ code: 'NOT_FOUND', kind: 'checklist', id: checklist })
    const all = [...new Set(candidates)].sort()
    const chosen =
      choice.kind === 'lot' ? draw(all, choice.count, seed) : [...new Set(choice.branches)].sort()
    const stranger = chosen.find(code => !all.includes(code))
    if (stranger !== undefined) return refused({ code: 'NOT_FOUND', kind: 'branch', id: stranger })
    const least = Math.min(chosen.length, all.length - chosen.length)
    if (least < leastOnASide || (choice.kind === 'lot' && choice.count > chosen.length))
      return refused({
        code: 'INVALID',
        faults: [fault(['candidates'], 'tooSmall', least, `${leastOnASide}`)],
      })
    const id = writer.newId()
    const at = writer.clock.now().toISOString()
    const drawn = choice.kind === 'lot' ? 1 : 0
    const key = writer
      .sql(
        `INSERT INTO pilot (uid, title, checklist, before_wave_id, drawn, seed, at, author, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')`,
      )
      .run(id, title, checklist, wave, drawn, drawn === 1 ? seed : null, at, author).lastInsertRowid
    const branchKey = writer.sql<{ id: number }>('SELECT id FROM branch WHERE code = ?')
    const add = writer.sql('INSERT INTO pilot_branch (pilot_id, branch_id, code, pilot) VALUES (?, ?, ?, ?)')
    for (const code of all) {
      const branch = branchKey.get(code)?.id
      if (branch === undefined) return refused({ code: 'NOT_FOUND', kind: 'branch', id: code })
      add.run(key, branch, code, chosen.includes(code) ? 1 : 0)
    }
    const row = writer.sql<PilotRow>(`${select} WHERE p.uid = ?`).get(id)
    if (!row) throw new Error(`pilot ${id} was just written`)
    writer.sql('UPDATE pilot SET hash = ? WHERE uid = ?').run(pilotHash(row, branchRows(writer, row.key)), id)
    addToLog(writer, {
      kind: 'pilot.made',
      subject: id,
      author,
      content: { title, checklist, before, seed: row.seed, candidates: all, branches: chosen },
    })
    return done(pilotOf(writer, row))
  })
}

/** Ids and titles of pilots that are not what was stored, or whose lot gives other branches. */
export function changedPilots(reader: Reader): { readonly id: string; readonly title: string }[] {
  return reader
    .sql<PilotRow>(`${select} ORDER BY p.id`)
    .all()
    .filter(row => {
      const branches = branchRows(reader, row.key)
      if (pilotHash(row, branches) !== row.hash) return true
      if (row.seed === null) return false
      const chosen = branches.filter(({ pilot }) => pilot === 1).map(({ then }) => then)
      const again = draw(
        branches.map(({ then }) => then),
        chosen.length,
        row.seed,
      )
      return again.join('\n') !== chosen.join('\n')
    })
}
