import { rename, writeFile } from 'node:fs/promises'
import { syncFile } from './durable.ts'
import { evidenceListOf } from './kept-backups.ts'

/** Puts down which evidence a backup needs. Whole at every moment: half a list would leave its files unprotected. */
export async function writeEvidenceList(
  folder: string,
  backup: string,
  hashes: readonly string[],
): Promise<void> {
  const list = evidenceListOf(folder, backup)
  const draft = `${list}.draft`
  await writeFile(draft, JSON.stringify(hashes), { mode: 0o600 })
  syncFile(draft)
  await rename(draft, list)
}
