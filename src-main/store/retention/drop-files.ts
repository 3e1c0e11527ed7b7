import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reader } from '../connection.ts'
import { hashesInBackups } from '../kept-backups.ts'
import { pathsOf } from '../paths.ts'

const thumbnailsOf = (folder: string) => join(folder, 'thumbnails')
const namesIn = (folder: string) => readdir(folder).catch(() => [])

/** The hash of every evidence file there is, and of every one there is a thumbnail of. */
export async function filesOnDisk(folder: string): Promise<string[]> {
  const { evidence } = pathsOf(folder)
  const groups = (await namesIn(evidence)).filter(name => /^[0-9a-f]{2}$/.test(name))
  const files = await Promise.all(groups.map(group => namesIn(join(evidence, group))))
  const widths = await namesIn(thumbnailsOf(folder))
  const small = await Promise.all(widths.map(width => namesIn(join(thumbnailsOf(folder), width))))
  const names = [...files.flat(), ...small.flat().map(name => name.replace(/\.jpg$/, ''))]
  return [...new Set(names.filter(name => /^[0-9a-f]{64}$/.test(name)))]
}

/** Takes these files away with their thumbnails, but what a record or a kept backup names; gives how many went. */
export async function dropFiles(reader: Reader, hashes: readonly string[]): Promise<number> {
  const { folder } = reader
  const widths = await namesIn(thumbnailsOf(folder))
  const kept = hashesInBackups(folder)
  const named = reader.sql('SELECT 1 FROM evidence_file WHERE sha256 = ?')
  let dropped = 0
  for (const sha256 of hashes) {
    // Asked for each: it may have been attached anew meanwhile.
    if (named.get(sha256) !== undefined) continue
    for (const width of widths) await rm(join(thumbnailsOf(folder), width, `${sha256}.jpg`), { force: true })
    if (kept.has(sha256)) continue
    await rm(pathsOf(folder).evidenceFile(sha256), { force: true })
    dropped += 1
  }
  return dropped
}
