import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { checklistSchema } from '../../../src-shared/model/checklist.ts'
import { headerHash, readHeaderRow, sealHeader } from '../audit-header.ts'
import { standardsOf } from '../checklist-rows.ts'
import { sha256 } from '../content-hash.ts'
import { parseColumn } from '../json-column.ts'
import { complement, note, type Draft, type RecordNote } from './draft.ts'

const partsOf = (id: string): readonly [string, number] => {
  const [code = '', revision = ''] = id.split('/')
  return [code, Number(revision)]
}

/** A revision of a checklist: the backup's, or with the content it has now under a hash of its own, or none. */
export function repairChecklist(draft: Draft, fault: RecordNote, round: number): void {
  const { writer, notes } = draft
  const [code, revision] = partsOf(fault.id)
  if (!fault.id.includes('/')) return settleRetired(draft, code)
  const row = writer
    .sql<{ id: number; document: string }>(
      'SELECT id, document FROM checklist WHERE code = ? AND revision = ?',
    )
    .get(code, revision)
  if (!row) return
  const kept = 'SELECT 1 FROM kept.checklist WHERE code = ? AND revision = ? AND id = ?'
  if (round === 1 && draft.hasBackup && writer.sql(kept).get(code, revision, row.id) !== undefined) {
    writer.sql('DELETE FROM checklist_standard WHERE checklist_id = ?').run(row.id)
    writer.sql('DELETE FROM checklist WHERE id = ?').run(row.id)
    complement(draft, 'checklist', 'id = ?', row.id)
    complement(draft, 'checklist_standard', 'checklist_id = ?', row.id)
    return
  }
  const checklist = parseColumn(checklistSchema, row.document)
  if (checklist?.code !== code || checklist.revision !== revision || round > 2) {
    writer.sql('DELETE FROM checklist_standard WHERE checklist_id = ?').run(row.id)
    writer.sql('DELETE FROM checklist WHERE id = ?').run(row.id)
    note(notes.lost, fault)
    return
  }
  // Audits take part by the hash of their checklist: those that were whole are sealed with the new one.
  const audits = writer.sql<number>('SELECT id FROM audit WHERE checklist_id = ?').pluck().all(row.id)
  const whole = audits.filter(key => {
    const header = readHeaderRow(writer, key)
    return header !== undefined && headerHash(header) === header.stored
  })
  writer
    .sql('UPDATE checklist SET hash = ?, title = ? WHERE id = ?')
    .run(sha256(row.document), canonicalJson(checklist.title), row.id)
  writer.sql('DELETE FROM checklist_standard WHERE checklist_id = ?').run(row.id)
  for (const [question, standard] of standardsOf(checklist)) {
    writer
      .sql('INSERT OR IGNORE INTO checklist_standard (checklist_id, question, standard) VALUES (?, ?, ?)')
      .run(row.id, question, standard)
  }
  for (const key of whole) sealHeader(writer, key)
  publishAsTold(draft, row.id, fault.id)
  note(notes.changed, fault)
}

/** Time and author as the log tells them; where it tells nothing, as of a file. */
function publishAsTold({ writer }: Draft, id: number, subject: string): void {
  const content = writer
    .sql<string | null>(
      "SELECT content FROM log WHERE subject = ? AND kind = 'checklist.published' ORDER BY id DESC LIMIT 1",
    )
    .pluck()
    .get(subject)
  if (content === undefined || content === null) return
  writer
    .sql(
      `UPDATE checklist SET published_at = coalesce(@content ->> 'at', published_at),
       published_by = coalesce(@content ->> 'author', published_by), whole_hash = @content ->> 'whole' WHERE id = @id`,
    )
    .run({ content, id })
}

/** Whether a code is retired is what the log says last. */
function settleRetired({ writer }: Draft, code: string): void {
  const told = writer
    .sql<{ kind: string; at: string; author: string }>(
      `SELECT kind, at, author FROM log WHERE subject = ? AND kind IN ('checklist.retired', 'checklist.resumed')
       ORDER BY id DESC LIMIT 1`,
    )
    .get(code)
  writer.sql('DELETE FROM checklist_retired WHERE code = ?').run(code)
  if (told?.kind !== 'checklist.retired') return
  writer
    .sql('INSERT INTO checklist_retired (code, at, author) VALUES (?, ?, ?)')
    .run(code, told.at, told.author)
}

/** A revision of a standard: the backup's or none. */
export function repairStandard(draft: Draft, fault: RecordNote): void {
  const { writer, notes } = draft
  const values = partsOf(fault.id)
  writer.sql('DELETE FROM standard WHERE code = ? AND revision = ?').run(...values)
  if (complement(draft, 'standard', 'code = ? AND revision = ?', ...values) === 0) note(notes.lost, fault)
}

export function repairDraft(draft: Draft, fault: RecordNote, round: number): void {
  const { writer, notes } = draft
  writer.sql('DELETE FROM checklist_draft WHERE uid = ?').run(fault.id)
  if (round === 1 && complement(draft, 'checklist_draft', 'uid = ?', fault.id) > 0) return
  note(notes.lost, fault)
}
