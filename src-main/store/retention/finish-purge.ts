import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from '../../../src-shared/model/zod.ts'
import type { Writer } from '../connection.ts'
import { copiesInTurn } from '../copies-in-turn.ts'
import { diskFault } from '../disk-fault.ts'
import type { DiskFault } from '../fault.ts'
import { done, refused, type Result } from '../result.ts'
import { together } from '../together.ts'
import { dropFiles, filesOnDisk } from './drop-files.ts'
import { isUnfinished, noteFinished, purgesSoFar } from './unfinished-purge.ts'

const rewrittenSchema = z.object({ rewritten: z.int(), dropped: z.int() })
export type PurgeFinished = z.infer<typeof rewrittenSchema> & { readonly files: number }

/** Kept backups written anew and the database without its free pages, in a thread of its own. */
async function rewriteInThread(folder: string): Promise<z.infer<typeof rewrittenSchema>> {
  const worker = new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: { folder },
  })
  try {
    const message = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    return rewrittenSchema.parse(message)
  } finally {
    await worker.terminate()
  }
}

/**
 * After rows were purged: kept backups and the database without their traces, and their files, unless another visit
 * or a kept backup has the same. `hashes`: files that the purged rows named. Where it does not come to its end, the
 * next start goes on with it (`resumePurge`).
 */
export async function finishPurge(
  writer: Writer,
  hashes: readonly string[],
): Promise<Result<PurgeFinished, DiskFault>> {
  const freed = together(writer, 'retention.files', (): Result<string[], DiskFault> => {
    const drop = writer.sql(
      `DELETE FROM evidence_file WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.sha256 = evidence_file.sha256)
       AND NOT EXISTS (SELECT 1 FROM action_evidence n WHERE n.sha256 = evidence_file.sha256)
       AND NOT EXISTS (SELECT 1 FROM organisation o WHERE o.logo = evidence_file.sha256)`,
    )
    return done([...new Set(hashes)].filter(sha256 => drop.run(sha256).changes > 0))
  })
  return freed.ok ? wipe(writer, freed.value) : freed
}

async function wipe(writer: Writer, hashes: readonly string[]): Promise<Result<PurgeFinished, DiskFault>> {
  try {
    const purges = purgesSoFar(writer)
    const rewritten = await copiesInTurn(writer.db, () => rewriteInThread(writer.folder))
    const files = await dropFiles(writer, hashes)
    const noted = noteFinished(writer, purges)
    return noted.ok ? done({ ...rewritten, files }) : noted
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault)
  }
}

/** At start: brings a purge to its end that was interrupted; null where there is none. */
export async function resumePurge(writer: Writer): Promise<Result<PurgeFinished | null, DiskFault>> {
  try {
    // The start has taken away the rows of files that nothing names.
    return isUnfinished(writer) ? await wipe(writer, await filesOnDisk(writer.folder)) : done(null)
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault)
  }
}
