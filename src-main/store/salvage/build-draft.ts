import Database from 'better-sqlite3'
import { copyFileSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../connection.ts'
import { lostFromWal } from '../damage/examine-wal.ts'
import { applicationId, readHeader } from '../header.ts'
import { checkDatabase, checkLog, recordChecks, runChecks } from '../integrity.ts'
import type { IntegrityFault } from '../integrity-fault.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { pathsOf } from '../paths.ts'
import { declaredSeams } from '../declared-losses.ts'
import { applyWal } from './apply-wal.ts'
import type { ChosenBackup } from './choose-backup.ts'
import { noNotes, openDraft, type Draft, type Notes } from './draft.ts'
import { fillFound, type Filled } from './fill-found.ts'
import { mergeLog } from './merge-log.ts'
import { mergeReferences } from './merge-references.ts'
import { rebuildAggregates } from './rebuild-aggregates.ts'
import { dropAudit } from './rebuild-audit.ts'
import { relinkFiles, type FilePlan } from './relink-files.ts'
import { repairRecords, rounds } from './repair-records.ts'
import { keepPurged, noteMissing, takeFromBackup } from './take-from-backup.ts'
import { tellLosses, tellRepair } from './tell-log.ts'
import { dropTriggers, makeTriggers } from './triggers.ts'

export type BuildOptions = {
  readonly folder: string
  readonly work: string
  readonly backup: ChosenBackup | null
  readonly aside: string
  readonly clock: Clock
  readonly newId: () => string
}

export type Built = {
  readonly salvaged: Filled
  /** Numbers of the audits that came from the backup as they are there. */
  readonly restored: readonly string[]
  readonly audits: number
  readonly notes: Notes
  readonly files: FilePlan
  /** What a check of the repaired database still finds. */
  readonly faults: readonly IntegrityFault[]
}

/** The damaged database with its log as one file, page for page; of one that is gone an empty one. */
function imageOf(folder: string, work: string): { readonly image: string; readonly framesLost: boolean } {
  const { database } = pathsOf(folder)
  const image = join(work, 'image.sqlite')
  if (existsSync(database)) copyFileSync(database, image)
  else writeFileSync(image, '')
  const { size } = statSync(image)
  const { lost } = applyWal(image, `${database}-wal`)
  return { image, framesLost: lost > 0 || size === 0 || lostFromWal(database) }
}

function versionOfImage(image: string): number {
  const header = existsSync(image) ? readHeader(image) : { kind: 'absent' as const }
  const ours = header.kind === 'sqlite' && header.application === applicationId
  return ours && header.version >= 1 && header.version <= migrations.length
    ? header.version
    : migrations.length
}

/** Everything readable, in a new database of this program's version. */
function salvage(folder: string, work: string, file: string): Filled {
  const { image, framesLost } = imageOf(folder, work)
  const version = versionOfImage(image)
  rmSync(file, { force: true })
  const db = new Database(file)
  try {
    db.pragma('journal_mode = MEMORY')
    db.pragma('synchronous = OFF')
    db.pragma('foreign_keys = OFF')
    migrate(db, migrations.slice(0, version))
    const filled = db.transaction(() => fillFound(db, image))()
    migrate(db)
    if (!framesLost) return filled
    const all = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    return { ...filled, damaged: new Set(all) }
  } finally {
    db.close()
    rmSync(image, { force: true })
  }
}

/** Builds the repaired database beside the damaged one, which is only read. */
export async function buildDraft(options: BuildOptions): Promise<Built> {
  const { folder, work, backup, aside, clock, newId } = options
  const file = join(work, 'vizit.sqlite')
  const salvaged = salvage(folder, work, file)
  const notes = noNotes()
  const open = (): Draft => openDraft(folder, file, backup?.file ?? null, notes, clock, newId)
  const within = <Value>(act: (draft: Draft) => Value): Value => {
    const draft = open()
    try {
      return draft.writer.db.transaction(() => act(draft))()
    } finally {
      draft.close()
    }
  }
  const [triggers, restored, seams] = within(draft => {
    const made = dropTriggers(draft.writer.db)
    const came = takeFromBackup(draft, salvaged.damaged)
    keepPurged(draft, audit => dropAudit(draft, audit))
    draft.writer.sql('DELETE FROM arriving').run()
    return [made, came, mergeLog(draft, declaredSeams(draft.writer))]
  })
  const files = await withDraft(open, draft => relinkFiles(draft, folder))
  within(mergeReferences)
  let faults: IntegrityFault[] = []
  for (let round = 1; round <= rounds + 1; round += 1) {
    within(rebuildAggregates)
    faults = await withDraft(open, ({ writer }) => runChecks(writer, recordChecks))
    if (faults.length === 0 || round > rounds) break
    within(draft => repairRecords(draft, faults, round))
    within(mergeReferences)
  }
  within(draft => {
    noteMissing(draft, salvaged.damaged)
    tellRepair(draft, { backup: backup?.at ?? null, aside, seams })
  })
  const told = await withDraft(open, ({ writer }) => runChecks(writer, [checkLog]))
  within(draft => {
    tellLosses(draft, [...faults, ...told])
    makeTriggers(draft.writer.db, triggers)
  })
  const left = await withDraft(open, ({ writer }) =>
    runChecks(writer, [checkDatabase, ...recordChecks, checkLog]),
  )
  const audits = within(({ writer }) => writer.sql<number>('SELECT count(*) FROM audit').pluck().get() ?? 0)
  for (const one of notes.lost.values()) if (one.record === 'audit') notes.changed.delete(`audit ${one.id}`)
  return { salvaged, restored: restored.map(({ number }) => number), audits, notes, files, faults: left }
}

async function withDraft<Value>(open: () => Draft, act: (draft: Draft) => Promise<Value>): Promise<Value> {
  const draft = open()
  try {
    return await act(draft)
  } finally {
    draft.close()
  }
}
