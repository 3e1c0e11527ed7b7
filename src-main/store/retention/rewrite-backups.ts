import { copyFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { connect, readerOf } from '../connect.ts'
import type { Reader, Writer } from '../connection.ts'
import { diskFault } from '../disk-fault.ts'
import { syncFile, syncFolderLater } from '../durable.ts'
import { writeEvidenceList } from '../evidence-list.ts'
import { evidenceListOf, keptBackups } from '../kept-backups.ts'
import { migrations } from '../migrations/index.ts'
import { pathsOf } from '../paths.ts'
import { purgeAudit } from './purge-audit.ts'
import { purgeEvidence } from './purge-evidence.ts'
import { purgePerson } from './purge-person.ts'
import { isPurged, type TombstoneKind } from './tombstones.ts'

type Stone = { uid: string; kind: TombstoneKind; at: string; author: string; reason: string }

const acts = { audit: purgeAudit, evidence: purgeEvidence, person: purgePerson } as const

export type BackupsRewritten = {
  readonly rewritten: number
  /** Of an older schema, which this program does not write, or damaged: taken away whole. */
  readonly dropped: number
}

/** Purges in a copy of the store what was purged in the store since. */
function replay(copy: Writer, stones: readonly Stone[]): void {
  for (const { uid, kind, author, reason } of stones) {
    if (isPurged(copy, uid, kind)) continue
    const purged = acts[kind](copy, uid, { author, reason, replayed: true })
    // What was not there yet when the backup was made needs no purging.
    if (!purged.ok && purged.fault.code !== 'NOT_FOUND') throw new Error(purged.fault.code)
  }
  copy
    .sql(
      `DELETE FROM evidence_file WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.sha256 = evidence_file.sha256)
       AND NOT EXISTS (SELECT 1 FROM action_evidence n WHERE n.sha256 = evidence_file.sha256)
       AND NOT EXISTS (SELECT 1 FROM organisation o WHERE o.logo = evidence_file.sha256)`,
    )
    .run()
}

/** Purges in a file of its own; the evidence it needs then, or null where it can't be written: older, or damaged. */
function purgeIn(folder: string, file: string, stones: readonly Stone[]): string[] | null {
  const at = new Date(Math.max(0, ...stones.map(stone => Date.parse(stone.at))))
  const db = connect(file, { readonly: false })
  try {
    if (Number(db.pragma('user_version', { simple: true })) !== migrations.length) return null
    db.pragma('journal_mode = DELETE')
    db.pragma('secure_delete = ON')
    const copy: Writer = {
      ...readerOf(folder, db, null),
      writes: true,
      clock: { now: () => at },
      newId: () => {
        throw new Error('a purge makes no records')
      },
    }
    replay(copy, stones)
    db.exec('VACUUM')
    return copy
      .sql<{ sha256: string }>('SELECT sha256 FROM evidence_file ORDER BY sha256')
      .all()
      .map(row => row.sha256)
  } catch (error) {
    if (diskFault(error)?.code !== 'STORE_DAMAGED') throw error
    return null
  } finally {
    db.close()
  }
}

/** Writes every kept backup anew, without what was purged. Each is there whole at every moment, old or new. */
export async function rewriteBackups(reader: Reader): Promise<BackupsRewritten> {
  const { folder } = reader
  const { backups } = pathsOf(folder)
  const stones = reader
    .sql<Stone>('SELECT uid, kind, at, author, reason FROM tombstone ORDER BY at, uid')
    .all()
  let rewritten = 0
  let dropped = 0
  for (const name of keptBackups(folder)) {
    const file = join(backups, name)
    const draft = `${file}.draft`
    // A journal of an attempt that was killed would be taken for one of this copy.
    await rm(`${draft}-journal`, { force: true })
    await copyFile(file, draft)
    const evidence = purgeIn(folder, draft, stones)
    if (evidence === null) {
      await rm(draft, { force: true })
      await rm(file, { force: true })
      await rm(evidenceListOf(folder, name), { force: true })
      dropped += 1
      continue
    }
    syncFile(draft)
    await rename(draft, file)
    // The list after it: until then files that are no longer needed stay.
    await writeEvidenceList(folder, name, evidence)
    rewritten += 1
  }
  if (rewritten > 0) await syncFolderLater(backups)
  return { rewritten, dropped: dropped + (await dropOlder(backups)) }
}

/** Copies taken before a migration are of an older schema, all of them. */
async function dropOlder(backups: string): Promise<number> {
  const older = (await readdir(backups).catch(() => [])).filter(name =>
    /^before-version-\d+\.sqlite$/.test(name),
  )
  for (const name of older) await rm(join(backups, name), { force: true })
  if (older.length > 0) await syncFolderLater(backups)
  return older.length
}
