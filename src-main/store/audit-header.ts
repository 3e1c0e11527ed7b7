import type { AuditStatus } from '../../src-shared/model/audit.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash } from './content-hash.ts'

/** An audit's header as its content hash sees it; other records take part by what never changes of them. */
export type HeaderRow = {
  readonly id: string
  readonly number: string
  readonly wave: string | null
  readonly branch: string
  readonly checklist: string
  readonly revision: number
  readonly checklistHash: string
  readonly assignment: string | null
  readonly shopper: string
  readonly scenario: string | null
  readonly visit: string
  readonly status: AuditStatus
  readonly reason: string | null
  readonly submission: number
  readonly begunAt: string
  readonly submittedAt: string | null
  readonly percent: number | null
  readonly band: string | null
  /** The day the report was handed to the branch. */
  readonly issuedOn: string | null
}

/** `key` and `stored` (the hash on record) stand beside the hashed columns. */
const headerSelect = `SELECT a.id AS key, a.hash AS stored, a.uid AS id, a.number, w.uid AS wave, b.uid AS branch,
  c.code AS checklist, c.revision, c.hash AS checklistHash, s.uid AS assignment, a.shopper, a.scenario, a.visit,
  a.status, a.reason, a.submission, a.begun_at AS begunAt, a.submitted_at AS submittedAt, a.percent, a.band,
  a.issued_on AS issuedOn
  FROM audit a JOIN branch b ON b.id = a.branch_id JOIN checklist c ON c.id = a.checklist_id
  LEFT JOIN wave w ON w.id = a.wave_id LEFT JOIN assignment s ON s.id = a.assignment_id`

export type StoredHeader = HeaderRow & { readonly key: number; readonly stored: string }

export function headerHash({ key: _key, stored: _stored, issuedOn, ...header }: StoredHeader): string {
  // Headers without it are hashed as those of the versions before.
  return contentHash({ ...header, ...(issuedOn === null ? {} : { issuedOn }) })
}

export function readHeaderRow(reader: Reader, key: number): StoredHeader | undefined {
  return reader.sql<StoredHeader>(`${headerSelect} WHERE a.id = ?`).get(key)
}

/** After every change of the header, in the same transaction. */
export function sealHeader(writer: Writer, key: number): void {
  const header = readHeaderRow(writer, key)
  if (header) writer.sql('UPDATE audit SET hash = ? WHERE id = ?').run(headerHash(header), key)
}
