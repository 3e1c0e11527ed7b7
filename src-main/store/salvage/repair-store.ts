import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Clock } from '../connection.ts'
import { look } from '../damage/look.ts'
import { notedDamage } from '../damage/damage-note.ts'
import { diskFault } from '../disk-fault.ts'
import type { OpenFault } from '../fault.ts'
import { verifyStore, type IntegrityFault } from '../integrity.ts'
import { takeFolder } from '../owner.ts'
import { pathsOf } from '../paths.ts'
import { done, refused, type Result } from '../result.ts'
import { buildDraft, type Built } from './build-draft.ts'
import { chooseBackup } from './choose-backup.ts'
import type { RecordNote } from './draft.ts'
import { exchangeFiles, isPlanned, planExchange } from './exchange-files.ts'

export type RepairReport = {
  /** What was wrong with the folder. */
  readonly found: readonly IntegrityFault[]
  /** Folder for what was there; null where nothing was wrong, or nothing was to be changed. */
  readonly aside: string | null
  readonly backup: { readonly name: string; readonly at: string } | null
  /** Rows read from the damaged file, and places in it that could not be read. */
  readonly rows: number
  readonly broken: number
  readonly audits: number
  /** Numbers of visits that came from the backup as they stand there. */
  readonly restored: readonly string[]
  /** Put together from what could be proved. */
  readonly changed: readonly RecordNote[]
  readonly lost: readonly RecordNote[]
  /** Evidence files kept aside: spoilt, or named by no record. */
  readonly filesAside: readonly string[]
  /** What a check finds afterwards. */
  readonly left: readonly IntegrityFault[]
}

export type RepairOptions = {
  readonly clock: Clock
  readonly newId: () => string
  readonly dryRun?: boolean
}

/** Nothing wrong: nothing is done. */
const nothing: RepairReport = {
  found: [],
  aside: null,
  backup: null,
  rows: 0,
  broken: 0,
  audits: 0,
  restored: [],
  changed: [],
  lost: [],
  filesAside: [],
  left: [],
}

function asideOf(folder: string, now: Date): string {
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-')
  for (let again = 1; ; again += 1) {
    const name = `damaged-${time}${again === 1 ? '' : `-${again}`}`
    if (!existsSync(join(folder, name))) return name
  }
}

/** What is wrong; a note of an earlier find counts, for what was met once is there. */
async function findDamage(folder: string): Promise<IntegrityFault[]> {
  const found = await verifyStore(folder)
  const noted = notedDamage(folder)
  if (noted === null) return found
  return [...found, { code: 'DATABASE_DAMAGED', record: 'database', id: noted.detail, name: 'vizit.sqlite' }]
}

/**
 * Makes a damaged folder whole again: the newest good backup, and what can be read of the damaged database. What was
 * there is kept aside and never deleted. The folder stays as it was until the repaired one is complete.
 */
export async function repairStore(
  folder: string,
  options: RepairOptions,
): Promise<Result<RepairReport, OpenFault>> {
  const { clock, newId, dryRun = false } = options
  const { repair, database } = pathsOf(folder)
  if (!existsSync(folder)) return refused({ code: 'STORE_MISSING' })
  const taken = takeFolder(folder, clock.now())
  if (!taken.ok) return taken
  try {
    if (isPlanned(folder)) exchangeFiles(folder)
    const seen = look(folder)
    if (!seen.ok && (seen.fault.code === 'STORE_NEWER' || seen.fault.code === 'STORE_FOREIGN')) return seen
    if (seen.ok && seen.value === 0 && !existsSync(database)) return refused({ code: 'STORE_MISSING' })
    const found = await findDamage(folder)
    if (found.length === 0) return done(nothing)
    rmSync(repair, { recursive: true, force: true })
    mkdirSync(repair, { mode: 0o700 })
    const aside = asideOf(folder, clock.now())
    const backup = chooseBackup(folder, join(repair, 'backup.sqlite'))
    const built = await buildDraft({ folder, work: repair, backup, aside, clock, newId })
    const report = reportOf(found, dryRun ? null : aside, backup, built)
    if (!dryRun) {
      mkdirSync(join(folder, aside), { recursive: true, mode: 0o700 })
      writeFileSync(join(folder, aside, 'report.json'), JSON.stringify(report, null, 2), { mode: 0o600 })
      const names = ['vizit.sqlite', 'vizit.sqlite-wal', 'vizit.sqlite-shm', 'damage.json'] as const
      planExchange(folder, {
        aside,
        originals: names.filter(name => existsSync(join(folder, name))),
        heal: [...built.files.heal],
        evidence: [...built.files.aside],
      })
      exchangeFiles(folder)
    }
    return done(dryRun ? report : { ...report, left: await verifyStore(folder) })
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault)
  } finally {
    if (!isPlanned(folder)) rmSync(repair, { recursive: true, force: true })
    taken.value.release()
  }
}

function reportOf(
  found: readonly IntegrityFault[],
  aside: string | null,
  backup: RepairReport['backup'],
  { salvaged, restored, audits, notes, files, faults }: Built,
): RepairReport {
  return {
    found,
    aside,
    backup: backup && { name: backup.name, at: backup.at },
    rows: salvaged.rows,
    broken: salvaged.broken,
    audits,
    restored,
    changed: [...notes.changed.values()],
    lost: [...notes.lost.values()],
    filesAside: files.aside.map(file => basename(file)),
    left: faults,
  }
}
