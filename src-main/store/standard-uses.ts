import { draftChecklistSchema, type DraftText } from '../../src-shared/model/draft-checklist.ts'
import type { Reader } from './connection.ts'
import { fromColumn } from './json-column.ts'

export type StandardUse = {
  readonly checklist: string
  readonly title: DraftText
  /** null in a draft. */
  readonly revision: number | null
  readonly draft: string | null
  readonly question: string
}

/** The newest revision of each checklist that is not retired. */
const current = `SELECT id, code, max(revision) AS revision FROM checklist
  WHERE code NOT IN (SELECT code FROM checklist_retired) GROUP BY code`

const draftUses = `SELECT d.uid, d.code, d.title, u.value ->> 0 AS question, u.value ->> 1 AS standard
  FROM checklist_draft d, json_each(d.uses) u WHERE d.discarded_at IS NULL`

export const countUsesSql = `WITH current AS (${current})
  SELECT standard, count(DISTINCT code) AS uses FROM (
    SELECT s.standard, c.code FROM checklist_standard s JOIN current c ON c.id = s.checklist_id
    UNION ALL SELECT standard, iif(code = '', uid, code) FROM (${draftUses})
  ) GROUP BY standard`

/** In how many checklists each standard is used, by its code: newest revisions and drafts. */
export function countUses(reader: Reader): ReadonlyMap<string, number> {
  const rows = reader.sql<{ standard: string; uses: number }>(countUsesSql).all()
  return new Map(rows.map(({ standard, uses }) => [standard, uses]))
}

type UseRow = Omit<StandardUse, 'title'> & { readonly title: string }

/** Every question that follows the standard, in newest revisions and in drafts. */
export function usesOf(reader: Reader, standard: string): StandardUse[] {
  return reader
    .sql<UseRow>(
      `WITH current AS (${current})
       SELECT c.code AS checklist, l.title, c.revision, NULL AS draft, s.question
       FROM checklist_standard s JOIN current c ON c.id = s.checklist_id JOIN checklist l ON l.id = c.id
       WHERE s.standard = ?
       UNION ALL
       SELECT code, title, NULL, uid, question FROM (${draftUses}) WHERE standard = ?
       ORDER BY 1, 3 NULLS LAST, 5`,
    )
    .all(standard, standard)
    .map(row => ({
      ...row,
      title: fromColumn(draftChecklistSchema.shape.title, row.title, `checklist ${row.checklist}`),
    }))
}
