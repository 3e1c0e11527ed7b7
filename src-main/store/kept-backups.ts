import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../src-shared/model/zod.ts'
import { parseColumn } from './json-column.ts'
import { pathsOf } from './paths.ts'

const evidenceListSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/))

/** Daily backups by name, the oldest first. */
export function keptBackups(folder: string): readonly string[] {
  try {
    return readdirSync(pathsOf(folder).backups)
      .filter(name => /^\d{4}-\d{2}-\d{2}\.sqlite$/.test(name))
      .sort()
  } catch {
    return []
  }
}

/** Daily copies with their size, the newest first. */
export function keptDaily(folder: string): { readonly day: string; readonly bytes: number }[] {
  return keptBackups(folder)
    .map(name => ({
      day: name.replace(/\.sqlite$/, ''),
      bytes: statSync(join(pathsOf(folder).backups, name), { throwIfNoEntry: false })?.size ?? 0,
    }))
    .toReversed()
}

export function evidenceListOf(folder: string, backup: string): string {
  return join(pathsOf(folder).backups, backup.replace(/\.sqlite$/, '.evidence.json'))
}

/** Every evidence file that a kept backup needs to be restored whole. */
export function hashesInBackups(folder: string): ReadonlySet<string> {
  const hashes = new Set<string>()
  for (const backup of keptBackups(folder)) {
    try {
      const text = readFileSync(evidenceListOf(folder, backup), 'utf8')
      for (const hash of parseColumn(evidenceListSchema, text) ?? []) hashes.add(hash)
    } catch {
      // A backup without its list protects nothing; it still restores the database.
    }
  }
  return hashes
}
