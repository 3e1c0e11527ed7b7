import { randomUUID } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportSummary } from '../../../src-shared/model/package/import-summary.ts'
import { attachStaging, detachStaging, dropFiles, newFiles, reveal } from '../../store/arrival-merge.ts'
import { openStaging } from '../../store/arrival-staging.ts'
import type { Writer } from '../../store/connection.ts'
import { addImport } from '../../store/imports.ts'
import { pathsOf } from '../../store/paths.ts'
import { done, refused, type Result } from '../../store/result.ts'
import { sweepArrivals } from '../../store/sweep-arrivals.ts'
import { sharedContent, type PackageContent, type SharedPackage } from '../packages/package-content.ts'
import { evidencePath } from '../packages/package-limits.ts'
import { PackageFailure, packageFault, refusal } from '../packages/package-fault.ts'
import type { ArrivingVisit } from './arriving-visit.ts'
import type { Drafted } from './files-thread.ts'
import { filesThread, type FilesThread, type PackedFiles } from './files-thread.ts'
import { arrivalWriter } from './arrival-writer.ts'
import type { ArrivalFault, ArrivalJob, ArrivalProgress, Arrived } from './job.ts'
import { held, mergeAnswers, mergeEvidence, reserve } from './merge-arrivals.ts'
import { removeFiles } from './place-files.ts'
import { readVisits, recordPaths } from './read-visits.ts'
import { readingThread } from './reading-thread.ts'
import { stageRecords, type Staged } from './stage-records.ts'

/** How often what was decided may be overtaken by what people do meanwhile. */
const tries = 3

const evidenceStart = 'evidence/'

type Told = (progress: ArrivalProgress) => void

/** The package, and its visits from the first one, as often as they are asked for. */
type VisitsFrom = { readonly content: PackageContent; readonly visits: () => AsyncIterable<ArrivingVisit> }

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

/** Hashes of the files to be placed. Throws where a visit says that a file is what its bytes are not. */
function newOf(drafted: readonly Drafted[], { files, claims }: Staged): string[] {
  for (const { sha256, mime } of drafted) {
    const claimed = claims.get(sha256)
    if (claimed !== undefined && claimed !== mime) throw refusal('evidenceDisguised', evidencePath(sha256))
  }
  return drafted.flatMap(({ sha256, isNew }) => (isNew && files.has(sha256) ? [sha256] : []))
}

/** Puts in what was staged and lets it be seen; null where it has to be decided about anew. */
async function merge(
  job: ArrivalJob,
  writer: Writer,
  staged: Staged,
  files: FilesThread,
  tell: Told,
  placed: Set<string>,
): Promise<Arrived | null> {
  const { folder, stop, import: line } = job
  const { counts, files: named } = staged
  const summary = summaryOf(staged, newFiles(writer))
  const drafts = newOf(await heldLater(files.drafted), staged).filter(sha256 => !placed.has(sha256))
  for (const sha256 of drafts) placed.add(sha256)
  const placing = files.place(drafts)
  const count = counts.added
  const base = reserve(writer, line.uid, count)
  const word = (at: number) => tell({ stage: 'writing', done: at, total: count })
  await mergeAnswers(writer, { base, count }, job, word)
  await heldLater(placing)
  await mergeEvidence(writer, { base, count, files: named.size }, job)
  // Files are taken away only at start; one that was here and is missing now was lost between.
  const lost = [...named].find(
    one => !placed.has(one) && !statSync(pathsOf(folder).evidenceFile(one), { throwIfNoEntry: false }),
  )
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

async function readingAll<Value>(writer: Writer, act: () => Promise<Value>): Promise<Value> {
  writer.db.exec('BEGIN')
  try {
    return await act()
  } finally {
    writer.db.exec('COMMIT')
  }
}

async function attempt(
  job: ArrivalJob,
  from: VisitsFrom,
  writer: Writer,
  files: FilesThread,
  told: { readonly record: () => void; readonly merge: Told },
  placed: Set<string>,
): Promise<Arrived | null> {
  const stagingFile = join(pathsOf(job.folder).incoming, `${randomUUID()}.sqlite`)
  const staging = openStaging(stagingFile)
  try {
    // One state of the store for all of them, and no lock taken for each question.
    const staged = await readingAll(writer, () =>
      stageRecords(job, { ...from, visits: from.visits() }, writer, staging, told.record),
    )
    staging.finish()
    attachStaging(writer, stagingFile)
    return await merge(job, writer, staged, files, told.merge, placed)
  } finally {
    try {
      // Nothing is left to sweep once it can be seen.
      sweepArrivals(writer, job.import.uid)
      staging.close()
      detachStaging(writer)
    } finally {
      rmSync(stagingFile, { force: true })
    }
  }
}

/** Takes the files away that a given-up import put in their places and nothing else names. */
async function removeUnnamed(writer: Writer, folder: string, placed: ReadonlySet<string>): Promise<void> {
  dropFiles(writer, placed)
  const known = writer.sql('SELECT 1 FROM evidence_file WHERE sha256 = ?')
  await removeFiles(
    folder,
    [...placed].filter(sha256 => known.get(sha256) === undefined),
  )
}

function packedFiles({ fd, size, known }: SharedPackage): PackedFiles {
  const places = known.flatMap(({ entry, place }) => {
    const { path, packed, header } = place
    return path.startsWith(evidenceStart) ? [{ sha256: entry.sha256, path, packed, header }] : []
  })
  return { fd, size, places }
}

async function takeOpened(
  job: ArrivalJob,
  from: VisitsFrom,
  files: FilesThread,
  tell: Told,
  record: () => void,
): Promise<Result<Arrived, ArrivalFault>> {
  const writer = arrivalWriter(job.folder, job.now)
  const placed = new Set<string>()
  let arrived: Arrived | null = null
  try {
    for (let turn = 1; turn <= tries && arrived === null; turn += 1) {
      arrived = await attempt(job, from, writer, files, { record, merge: tell }, placed)
    }
    return arrived ? done(arrived) : refused({ code: 'STORE_BUSY' })
  } finally {
    // After its end no file finds its place any more.
    await files.end()
    if (arrived === null) await removeUnnamed(writer, job.folder, placed)
    writer.db.close()
  }
}

/** Takes in a package of visits: everything or nothing. Runs in a thread of its own. */
export async function takeIn(job: ArrivalJob, tell: Told): Promise<Result<Arrived, ArrivalFault>> {
  const read = { records: 0, files: 0 }
  let word = () => undefined as void
  const quit = () => void Atomics.store(job.quit, 0, 1)
  const reading = job.reading && readingThread(job.reading)
  const files = filesThread(job.port, quit, count => {
    read.files = count
    word()
  })
  try {
    files.draft(packedFiles(job.package))
    await mkdir(pathsOf(job.folder).incoming, { recursive: true, mode: 0o700 })
    const content = sharedContent(job.package)
    const total = content.entries.length
    const records = recordPaths(content).length
    const from = { content, visits: reading?.visits ?? (() => readVisits(content)) }
    word = () => tell({ stage: 'reading', done: Math.min(read.records, records) + read.files, total })
    return await takeOpened(job, from, files, tell, () => {
      read.records += 1
      word()
    })
  } catch (error) {
    const fault = packageFault(error)
    if (!fault) throw error
    return refused(fault)
  } finally {
    await reading?.end()
    await files.end()
  }
}
