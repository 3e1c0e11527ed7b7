import { existsSync, readdirSync, statSync } from 'node:fs'
import { connect } from '../connect.ts'
import type { OpenFault } from '../fault.ts'
import { applicationId, readHeader, type Header } from '../header.ts'
import { keptBackups } from '../kept-backups.ts'
import { versionOf } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { pathsOf } from '../paths.ts'
import { done, refused, type Result } from '../result.ts'
import { lostFromWal } from './examine-wal.ts'

const damaged = (detail: string): Result<number, OpenFault> => refused({ code: 'STORE_DAMAGED', detail })

/** Whether there is anything that only a database can have named. */
function hadStore(folder: string): boolean {
  if (keptBackups(folder).length > 0) return true
  const { evidence } = pathsOf(folder)
  if (!existsSync(evidence)) return false
  return readdirSync(evidence).some(
    group => /^[0-9a-f]{2}$/.test(group) && readdirSync(`${evidence}/${group}`).length > 0,
  )
}

/** Fewer pages than the header says; only where no write-ahead log can have the others. */
function isCut(file: string, header: Extract<Header, { kind: 'sqlite' }>): boolean {
  return header.pages !== null && statSync(file).size < header.pages * header.pageSize
}

/**
 * What stands in the folder, looked at without touching it; the version found, 0 for none yet. Its cost does not grow
 * with the database.
 */
export function look(folder: string): Result<number, OpenFault> {
  const { database: file, repair, evidence } = pathsOf(folder)
  if (existsSync(`${repair}/plan.json`)) return damaged('repair')
  const header = readHeader(file)
  if (header.kind === 'other') return damaged('header')
  if (header.kind === 'absent') return hadStore(folder) ? damaged('missing') : done(0)
  // A store that lost its content must not be taken for a new one.
  if (header.kind === 'empty') return existsSync(evidence) ? damaged('empty') : done(0)
  const newer = (found: number): Result<number, OpenFault> =>
    found > migrations.length
      ? refused({ code: 'STORE_NEWER', found, known: migrations.length })
      : done(found)
  // Before anything else: what others wrote is not opened at all.
  if (header.application !== applicationId && (header.application !== 0 || header.tables)) {
    return existsSync(evidence) ? damaged('header') : refused({ code: 'STORE_FOREIGN' })
  }
  if (header.version > migrations.length) return newer(header.version)
  // Both are set in one transaction.
  if (header.version === 0 && header.application === applicationId) return damaged('header')
  if (lostFromWal(file)) return damaged('wal')
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    return isCut(file, header) ? damaged('cut') : newer(header.version)
  }
  // The newest header may still stand in the write-ahead log; a read-only connection leaves both as they are.
  const db = connect(file, { readonly: true })
  try {
    return newer(versionOf(db))
  } finally {
    db.close()
  }
}
