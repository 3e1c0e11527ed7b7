import { z } from '../../src-shared/model/zod.ts'

/** What stands in a backup file; every entry but the manifest itself is listed with size and hash. */
export const backupManifestSchema = z.object({
  format: z.literal('vizit.package'),
  version: z.literal(1),
  kind: z.literal('backup'),
  created: z.string(),
  /** Version of the database inside. */
  store: z.int(),
  entries: z.array(
    z.object({ path: z.string(), size: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})
export type BackupManifest = z.infer<typeof backupManifestSchema>

export const manifestPath = 'manifest.json'
export const databasePath = 'data/vizit.sqlite'
/** Only in a backup with a password: who has the key signs as this laptop. */
export const keyPath = 'key/device-key.pem'
export const evidencePath = (sha256: string) => `evidence/${sha256}`
