import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolderLater } from '../../store/durable.ts'
import { pathsOf } from '../../store/paths.ts'
import { draftPath } from './draft-files.ts'

/** Gives drafts their names; each folder is made durable once, after all of its files. */
export async function placeFiles(folder: string, prefix: string, hashes: readonly string[]): Promise<void> {
  const paths = pathsOf(folder)
  const folders = new Set(hashes.map(sha256 => dirname(paths.evidenceFile(sha256))))
  let made = false
  for (const one of folders) {
    if ((await mkdir(one, { recursive: true, mode: 0o700 })) !== undefined) made = true
  }
  for (const sha256 of hashes) {
    await rename(draftPath(folder, prefix, sha256), paths.evidenceFile(sha256))
  }
  if (made) await syncFolderLater(paths.evidence)
  for (const one of folders) await syncFolderLater(one)
}

/** Takes files away whose import was given up. */
export async function removeFiles(folder: string, hashes: Iterable<string>): Promise<void> {
  for (const sha256 of hashes) await rm(pathsOf(folder).evidenceFile(sha256), { force: true })
}
