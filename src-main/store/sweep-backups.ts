import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathsOf } from './paths.ts'

/** Clears what a start or a purge that was killed left half-written among the backups. */
export async function sweepBackups(folder: string): Promise<void> {
  const { backups } = pathsOf(folder)
  for (const name of await readdir(backups)) {
    if (/\.draft(-journal|-wal|-shm)?$/.test(name)) await rm(join(backups, name), { force: true })
  }
}
