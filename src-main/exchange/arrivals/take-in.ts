import { randomUUID } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportSummary } from '../../../src-shared/model/package/import-summary.ts'
import { attachStaging, dropFiles, newFiles, reveal } from '../../store/arrival-merge.ts'
import { openStaging } from '../../store/arrival-staging.ts'
import type { Writer } from '../../store/connection.ts'
import { addImport } from '../../store/imports.ts'
import { pathsOf } from '../../store/paths.ts'
import { done, refused, type Result } from '../../store/result.ts'
import { sweepArrivals } from '../../store/sweep-arrivals.ts'
import { freeBytesOf } from '../packages/free-space.ts'
import { openPackage } from '../packages/open-package.ts'
import { PackageFailure, packageFault } from '../packages/package-fault.ts'
import { startFiles, type FilesThread } from './files-thread.ts'
import { arrivalWriter } from './arrival-writer.ts'
import type { ArrivalFault, ArrivalJob, ArrivalProgress, Arrived } from './job.ts'
import { held, mergeAnswers, mergeEvidence, reserve } from './merge-arrivals.ts'
import { removeFiles } from './place-files.ts'
import { recordPaths } from './read-records.ts'
import { stageRecords, type Staged } from './stage-records.ts'

/** How often what was decided may be overtaken by what people do meanwhile. */
const tries = 3

type Told = (progress: ArrivalProgress) => void

/** Waits for a result and throws its fault, so that the end of the import clears up. */
async function heldLater<Value>(result: Promise<Result<Value, ArrivalFault>>): Promise<Value> {
  const settled = await result
  if (!settled.ok) throw new PackageFailure(settled.fault)
  return settled.value
}

function summaryOf(staged: Staged, evidence: ImportSummary['evidence']): ImportSummary {
  const { counts, context, refused: refusals, rescored } = staged
  const added = (count: number) => ({ added: count, updated: 0, unchanged: 0 })
  return {
    counts: {
      audit: counts,
      ...(context.branches.size > 0 ? { branch: added(context.branches.size) } : {}),
      ...(context.waves.size > 0 ? { wave: added(context.waves.size) } : {}),
      ...(context.checklists.size > 0 ? { checklist: added(context.checklists.size) } : {}),
    },
    evidence,
    refused: refusals,
    rescored,
  }
}

/** Puts in what was staged and lets it be seen; null where it has to be decided about anew. */
async function merge(
  job: ArrivalJob,
  writer: Writer,
  staged: Staged,
  files: FilesThread,
  tell: Told,
  placed: (hashes: readonly string[]) => void,
): Promise<Arrived | null> {
  const { folder, stop, import: line } = job
  const { counts, files: named } = staged
  const summary = summaryOf(staged, newFiles(writer))
  const drafts = (await heldLater(files.drafted)).filter(sha256 => named.has(sha256))
  placed(drafts)
  const placing = files.place(drafts)
  // Its end is waited for below, whatever happens before.
  placing.catch(() => undefined)
  const count = counts.added
  const base = reserve(writer, line.uid, count)
  const word = (at: number) => tell({ stage: 'writing', done: at, total: count })
  await mergeAnswers(writer, { base, count }, stop, word)
  await heldLater(placing)
  await mergeEvidence(writer, { base, count, files: named.size }, stop)
  // Files are taken away only at start; one that is missing now was lost between.
  const lost = [...named].find(one => !statSync(pathsOf(folder).evidenceFile(one), { throwIfNoEntry: false }))
  if (lost !== undefined) return null
  if (stop[0] === 1) throw new PackageFailure({ code: 'CANCELLED' })
  // From here on it is to stay, also when the power goes.
  writer.db.pragma('synchronous = FULL')
  const seen = reveal(writer, {
    base,
    count,
    import: line.uid,
    context: staged.context,
    updates: staged.updates,
    entries: staged.entries,
    note: () => void addImport(writer, line, job.author, summary),
  })
  if (seen.ok) return { summary, audits: staged.audits }
  if (seen.fault.code === 'OUTDATED') return null
  return held(refused(seen.fault))
}

async function attempt(job: ArrivalJob, tell: Told): Promise<Arrived | null> {
  const { folder, file, password, stop, import: line } = job
  const { incoming } = pathsOf(folder)
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const prefix = randomUUID()
  const stagingFile = join(incoming, `${prefix}-staged.sqlite`)
  const opened = await openPackage(file, {
    ...(password === undefined ? {} : { password }),
    freeBytes: await freeBytesOf(folder),
  })
  if (!opened.ok) throw new PackageFailure(opened.fault)
  const from = opened.value
  const records = recordPaths(from).length
  const total = from.entries.length
  const done = { records: 0, files: 0 }
  const word = () => tell({ stage: 'reading', done: done.records + done.files, total })
  const files = startFiles({ kind: 'files', folder, file, password, prefix, stop }, count => {
    done.files = count
    if (done.records < records) word()
  })
  const writer = arrivalWriter(folder, job.now)
  const staging = openStaging(stagingFile)
  let placed: readonly string[] = []
  let arrived: Arrived | null = null
  try {
    const staged = await stageRecords(job, from, writer, staging, () => {
      done.records += 1
      word()
    })
    staging.finish()
    attachStaging(writer, stagingFile)
    arrived = await merge(job, writer, staged, files, tell, hashes => {
      placed = hashes
    })
    return arrived
  } finally {
    staging.close()
    if (arrived === null) {
      await files.end()
      sweepArrivals(writer, line.uid)
      await removeUnnamed(writer, folder, placed)
    } else await files.end()
    writer.db.close()
    rmSync(stagingFile, { force: true })
    await from.close()
  }
}

/** Takes the files away that a given-up import put in their places and nothing else names. */
async function removeUnnamed(writer: Writer, folder: string, placed: readonly string[]): Promise<void> {
  if (placed.length === 0) return
  dropFiles(writer)
  const known = writer.sql('SELECT 1 FROM evidence_file WHERE sha256 = ?')
  await removeFiles(
    folder,
    placed.filter(sha256 => known.get(sha256) === undefined),
  )
}

/** Takes in a package of visits: everything or nothing. Runs in a thread of its own. */
export async function takeIn(job: ArrivalJob, tell: Told): Promise<Result<Arrived, ArrivalFault>> {
  try {
    for (let turn = 1; turn <= tries; turn += 1) {
      const arrived = await attempt(job, tell)
      if (arrived) return done(arrived)
    }
    return refused({ code: 'STORE_BUSY' })
  } catch (error) {
    const fault = packageFault(error)
    if (!fault) throw error
    return refused(fault)
  }
}
