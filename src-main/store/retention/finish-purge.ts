import { readdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from '../../../src-shared/model/zod.ts'
import type { Writer } from '../connection.ts'
import { pathsOf } from '../paths.ts'
import { together } from '../together.ts'
import { done, type Result } from '../result.ts'
import type { DiskFault } from '../fault.ts'

const rewrittenSchema = z.object({ rewritten: z.int(), dropped: z.int() })
export type PurgeFinished = z.infer<typeof rewrittenSchema> & { readonly files: number }

/**
 * After rows were purged: their files, unless another visit has the same; then, in a thread of its own, kept backups
 * written anew and the database without its free pages. `hashes`: files that the purged rows named.
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
  if (!freed.ok) return freed
  const worker = new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: { folder: writer.folder },
  })
  const message = await new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  await worker.terminate()
  await dropFiles(writer.folder, freed.value)
  return done({ ...rewrittenSchema.parse(message), files: freed.value.length })
}

async function dropFiles(folder: string, hashes: readonly string[]): Promise<void> {
  const thumbnails = join(folder, 'thumbnails')
  const widths = await readdir(thumbnails).catch(() => [])
  for (const sha256 of hashes) {
    await rm(pathsOf(folder).evidenceFile(sha256), { force: true })
    for (const width of widths) await rm(join(thumbnails, width, `${sha256}.jpg`), { force: true })
  }
}
