import { answerSchema } from '../../../src-shared/model/answer.ts'
import { answerHash, answerSql, historyHash, isAnswered, type HistoryRow } from '../answers.ts'
import { digestOf } from '../content-hash.ts'
import { parseColumn } from '../json-column.ts'
import type { Draft } from './draft.ts'

type Owner = { readonly key: number; readonly id: string }
type Version = HistoryRow & { readonly hash: string }
type Answer = { readonly question: string; readonly document: string; readonly hash: string }

const versionColumns = 'seq, question, document, at, author, source, undo, hash'

/** The versions that follow on from one another, from the first on. */
function unbroken(draft: Draft, { key, id }: Owner): Version[] {
  const { writer, hasBackup } = draft
  const found = ['main', ...(hasBackup ? ['kept'] : [])].flatMap(schema =>
    writer.sql<Version>(`SELECT ${versionColumns} FROM ${schema}.answer_history WHERE audit_id = ?`).all(key),
  )
  const bySeq = Map.groupBy(found, ({ seq }) => seq)
  const chain: Version[] = []
  for (let head = ''; ;) {
    const version = bySeq
      .get(chain.length + 1)
      ?.find(({ hash, ...row }) => historyHash(id, head, row) === hash)
    if (!version) return chain
    chain.push(version)
    head = version.hash
  }
}

/**
 * Answers and their history as far as both can be proved. Where the history ends early, an answer that its own hash
 * proves becomes its newest version. False where versions are lost.
 */
export function rebuildHistory(draft: Draft, audit: Owner): boolean {
  const { writer } = draft
  const { key, id } = audit
  const progress = writer
    .sql<{ seq: number; head: string; focus: string | null; updatedAt: string }>(
      `SELECT history_seq AS seq, history_head AS head, focus, updated_at AS updatedAt FROM progress WHERE audit_id = ?`,
    )
    .get(key)
  const chain = unbroken(draft, audit)
  let head = chain.at(-1)?.hash ?? ''
  const complete = progress?.seq === chain.length && progress.head === head
  const last = new Map(chain.map(({ question, document }) => [question, document]))
  const now = writer.clock.now().toISOString()
  if (!complete) {
    const answersIn = (schema: string) =>
      writer.sql<Answer>(`SELECT question, document, hash FROM ${schema}.answer WHERE audit_id = ?`).all(key)
    // The backup's are older: they never take the place of what stands in the history already.
    const kept = draft.hasBackup ? answersIn('kept').filter(({ question }) => !last.has(question)) : []
    const proved = new Map(
      [...kept, ...answersIn('main')]
        .filter(({ question, document, hash }) => answerHash(id, question, document) === hash)
        .map(({ question, document }) => [question, document]),
    )
    for (const [question, document] of proved) {
      if (last.get(question) === document) continue
      const row = { seq: chain.length + 1, question, document, at: now, author: '', source: null, undo: 0 }
      head = historyHash(id, head, row)
      chain.push({ ...row, hash: head })
      last.set(question, document)
    }
  }
  writer.sql('DELETE FROM answer_history WHERE audit_id = ?').run(key)
  const add = writer.sql(answerSql.note)
  for (const row of chain) {
    add.run(key, row.seq, row.question, row.document, row.at, row.author, row.source, row.undo, row.hash)
  }
  writer.sql('DELETE FROM answer WHERE audit_id = ?').run(key)
  const current = [...last].filter(([, document]) => document !== '{}')
  const hashes = current.map(([question, document]) => {
    const hash = answerHash(id, question, document)
    writer.sql(answerSql.put).run(key, question, document, hash)
    return hash
  })
  const answered = current.filter(([, document]) => {
    const answer = parseColumn(answerSchema, document)
    return answer !== undefined && isAnswered(answer)
  }).length
  writer
    .sql(
      `INSERT OR REPLACE INTO progress (audit_id, focus, updated_at, answered, history_seq, history_head, answers_digest,
       evidence_digest) VALUES (?, ?, ?, ?, ?, ?, ?, '')`,
    )
    .run(
      key,
      progress?.focus ?? null,
      progress?.updatedAt ?? now,
      answered,
      chain.length,
      head,
      digestOf(hashes),
    )
  return complete
}
