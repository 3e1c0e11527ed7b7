import { layerSchema } from '../../src-shared/model/annotation.ts'
import { evidenceSchema, type Evidence } from '../../src-shared/model/evidence.ts'
import { contentHash } from './content-hash.ts'
import { fromColumn } from './json-column.ts'

/** A row as it is stored: what is drawn over the photo, and what is known of its original, is still text. */
export type EvidenceRow = Omit<Evidence, 'layer' | 'original'> & {
  readonly layer: string | null
  readonly original: string | null
}

export const evidenceSelect = `SELECT e.uid AS id, e.question, e.sha256, e.kind, f.mime, f.bytes, e.name, e.caption,
  e.position, e.taken_at AS takenAt, e.seconds, e.layer, e.original
  FROM evidence e JOIN evidence_file f ON f.sha256 = e.sha256`

export function evidenceOf(row: EvidenceRow): Evidence {
  const layer = row.layer === null ? null : fromColumn(layerSchema, row.layer, `evidence ${row.id}`)
  const original =
    row.original === null
      ? null
      : fromColumn(evidenceSchema.shape.original, row.original, `evidence ${row.id}`)
  return { ...row, layer, original }
}

/** What the hash of a row of evidence is made of. Rows without length, layer or original are hashed as those before. */
export function evidenceHash(audit: string, row: EvidenceRow): string {
  const { id, question, sha256, kind, name, caption, position, takenAt, seconds, layer, original } = row
  return contentHash({
    audit,
    id,
    question,
    sha256,
    kind,
    name,
    caption,
    position,
    takenAt,
    ...(seconds === null ? {} : { seconds }),
    ...(layer === null ? {} : { layer }),
    ...(original === null ? {} : { original }),
  })
}
