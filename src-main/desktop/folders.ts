import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { namedDataFolder } from './data-folder.ts'

const name = 'Vizit'

/**
 * Settles where the data and Chromium's own files lie; to be called before the instance is claimed.
 * Each data folder has a Chromium profile of its own, beside and never inside it: the profile is what
 * a second start on the same folder finds taken.
 * @returns the data folder
 */
export function settleFolders(
  app: Pick<App, 'getPath' | 'setPath' | 'setName'>,
  argv: readonly string[],
  cwd: string,
): string {
  app.setName(name)
  const own = join(app.getPath('appData'), name)
  const named = namedDataFolder(argv, cwd)
  const profile = named ? join(own, 'windows', shortHash(named)) : own
  mkdirSync(profile, { recursive: true })
  app.setPath('userData', profile)
  return named ?? join(own, 'data')
}

function shortHash(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16)
}
