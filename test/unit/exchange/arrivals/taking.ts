import { MessageChannel } from 'node:worker_threads'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { serveFiles } from '../../../../src-main/exchange/arrivals/serve-files.ts'
import { takeIn } from '../../../../src-main/exchange/arrivals/take-in.ts'
import {
  takeAudits,
  type ArrivalFault,
  type ArrivalOptions,
  type Arrived,
  type ArrivalSender,
} from '../../../../src-main/exchange/arrivals/take-audits.ts'
import { openPackage } from '../../../../src-main/exchange/packages/open-package.ts'
import { publishChecklist } from '../../../../src-main/store/checklists.ts'
import type { Writer } from '../../../../src-main/store/connection.ts'
import { openStore, type Store } from '../../../../src-main/store/open-store.ts'
import type { Result } from '../../../../src-main/store/result.ts'
import { checklistOf } from '../../../bench/hundred-questions.ts'
import { emptyFolder, value } from '../../store/data-folder.ts'
import { layNewDatabase } from '../../store/new-database.ts'
import type { MadePackage } from './made-package.ts'
import { madeBranch, madeWave } from './made-records.ts'

export const now = new Date('2026-12-24T10:00:00.000Z')

export const checklist = { ...checklistOf(10, 2), revision: 1 }

/** What head office has before anything comes in. */
export function furnish(writer: Writer): void {
  value(publishChecklist(writer, checklist))
  const { id, code, name, city, region, address, format } = madeBranch
  writer
    .sql(
      'INSERT INTO branch (uid, code, name, city, region, address, format, active) VALUES (?, ?, ?, ?, ?, ?, ?, 1)',
    )
    .run(id, code, name, city, region, address, format)
  writer
    .sql('INSERT INTO wave (uid, code, title, from_date, to_date, pilot) VALUES (?, ?, ?, ?, ?, 0)')
    .run(madeWave.id, madeWave.code, madeWave.title, madeWave.from, madeWave.to)
}

/** A store at head office on a clock that stands still. */
export function headOffice(folder: string): Store {
  layNewDatabase(folder)
  const store = value(openStore(folder, { clock: { now: () => now }, newId: v7 }))
  onTestFinished(() => store.close())
  return store
}

/** An empty head office with what visits name. */
export function furnished() {
  const folder = emptyFolder()
  const store = headOffice(folder)
  furnish(store.writer)
  return { folder, store, writer: store.writer }
}

export const colleague: ArrivalSender = { fingerprint: 'F', shopper: null, colleague: true }
export const shopperOf = (alias: string): ArrivalSender => ({
  fingerprint: 'F',
  shopper: alias,
  colleague: false,
})

let imports = 0

/** The line of an import of its own. */
export function lineOf({ line }: MadePackage): MadePackage['line'] {
  imports += 1
  return { ...line, uid: `${line.uid.slice(0, 24)}${imports.toString(16).padStart(12, '0')}` }
}

/** Opens a package and takes it in as the program does. */
export async function takenByThreads(
  { file }: MadePackage,
  options: Omit<ArrivalOptions, 'opened'>,
): Promise<Result<Arrived, ArrivalFault>> {
  const opened = value(await openPackage(file))
  try {
    return await takeAudits({ ...options, opened })
  } finally {
    await opened.close()
  }
}

/** Takes a package in, both parts in this thread: a test of rules need not wait for threads to start. */
export async function tried(
  folder: string,
  made: MadePackage,
  sender: ArrivalSender = shopperOf('A-1'),
): Promise<Result<Arrived, ArrivalFault>> {
  const flag = () => new Int32Array(new SharedArrayBuffer(4))
  const [stop, quit, turns] = [flag(), flag(), flag()]
  const { port1, port2 } = new MessageChannel()
  const opened = value(await openPackage(made.file))
  const shared = { folder, stop, quit }
  const files = serveFiles({ ...shared, kind: 'files', prefix: v7(), port: port2 })
  const job = {
    ...shared,
    kind: 'arrivals' as const,
    turns,
    reading: null,
    package: opened.shared,
    sender,
    import: lineOf(made),
    author: 'S-1',
  }
  const result = await takeIn({ ...job, now: now.toISOString(), port: port1 }, () => undefined)
  await files
  await opened.close()
  return result
}

/** The same, and it is taken in. */
export async function taken(folder: string, made: MadePackage, sender?: ArrivalSender): Promise<Arrived> {
  return value(await tried(folder, made, sender))
}

const records = ['branch', 'wave', 'checklist', 'assignment', 'audit', 'progress', 'answer', 'answer_history']
const rest = ['evidence_file', 'evidence', 'score', 'score_part', 'submission', 'aggregate', 'arriving']

/** Everything but the log and the import history, by what travels in place of inner keys. */
export function stateOf({ db }: Writer): Record<string, unknown[]> {
  const uid = db.prepare<[unknown], string>('SELECT uid FROM audit WHERE id = ?').pluck()
  const score = db
    .prepare<[unknown], string>(
      "SELECT a.uid || '/' || s.revision FROM score s JOIN audit a ON a.id = s.audit_id WHERE s.id = ?",
    )
    .pluck()
  return Object.fromEntries(
    [...records, ...rest].map(table => {
      const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()
      const named = rows.map(({ audit_id, score_id, ...row }) => ({
        ...row,
        id: 0,
        ...(audit_id === undefined ? {} : { audit: uid.get(audit_id) }),
        ...(score_id === undefined ? {} : { score: score.get(score_id) }),
      }))
      const text = (row: unknown) => JSON.stringify(row)
      return [table, named.toSorted((a, b) => (text(a) < text(b) ? -1 : 1))]
    }),
  )
}
