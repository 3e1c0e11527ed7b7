import { mkdirSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolderLater } from '../../store/durable.ts'
import { pathsOf } from '../../store/paths.ts'
import { draftPath } from './draft-files.ts'

/** Folders that wait for the disk at a time; see `draft-files`. */
const lanes = 3

/**
 * Gives drafts their names; each folder is made durable once, after all of its files. For a thread that has nothing
 * else to do.
 */
export async function placeFiles(folder: string, prefix: string, hashes: readonly string[]): Promise<void> {
  const paths = pathsOf(folder)
  const folders = new Set(hashes.map(sha256 => dirname(paths.evidenceFile(sha256))))
  let made = false
  for (const one of folders) {
    if (mkdirSync(one, { recursive: true, mode: 0o700 }) !== undefined) made = true
  }
  for (const sha256 of hashes) renameSync(draftPath(folder, prefix, sha256), paths.evidenceFile(sha256))
  if (made) await syncFolderLater(paths.evidence)
  const left = folders.values()
  const lane = async () => {
    for (const one of left) await syncFolderLater(one)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Takes files away whose import was given up. */
export async function removeFiles(folder: string, hashes: Iterable<string>): Promise<void> {
  for (const sha256 of hashes) await rm(pathsOf(folder).evidenceFile(sha256), { force: true })
}
