import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { MadeFile } from './make.ts'

/** PDFs in one zip, uncompressed: they are packed already. They are gone afterwards. Gives its bytes; throws when stopped. */
export async function zipReports(
  files: readonly MadeFile[],
  out: string,
  signal: AbortSignal,
): Promise<number> {
  const zip = new ZipFile()
  for (const { file, name } of files) zip.addFile(file, name, { compress: false })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(out, { mode: 0o600 }), { signal })
  for (const { file } of files) await rm(file, { force: true })
  return (await stat(out)).size
}
