import { z } from '../../src-shared/model/zod.ts'
import type { Reader } from './connection.ts'
import { declaredSeams, isDeclared } from './declared-losses.ts'
import type { Check, IntegrityFault, Report } from './integrity-fault.ts'
import { parseColumn } from './json-column.ts'
import { contentMac, linkHash, logLength, type Link } from './log.ts'

type Entry = Link & {
  readonly content: string | null
  readonly salt: Uint8Array | null
  readonly hash: string
}

const publishedSchema = z.object({ hash: z.string() })
/** Without a score: on a checklist without points, or an appeal that changed nothing. */
const scoredSchema = z.object({ score: z.int().nullish(), hash: z.string().nullish() })
const appealSchema = z.object({ appeal: z.string() })

/** Content and salt are purged together; then only the HMAC stays. */
function contentHolds({ content, salt, mac }: Entry): boolean {
  if (content === null && salt === null) return true
  return content !== null && salt !== null && contentMac(salt, content) === mac
}

/** The record an entry tells of, when it is no longer there as told. */
function lost(reader: Reader, { kind, subject, content }: Entry): IntegrityFault['record'] | null {
  if (content === null) return null
  if (kind === 'audit.begun' || kind === 'audit.received') {
    return reader.sql('SELECT 1 FROM audit WHERE uid = ?').get(subject) ? null : 'audit'
  }
  if (kind === 'checklist.published') {
    const told = parseColumn(publishedSchema, content)
    const [code, revision] = subject.split('/')
    const row = reader
      .sql('SELECT 1 FROM checklist WHERE code = ? AND revision = ? AND hash = ?')
      .get(code, Number(revision), told?.hash)
    return row ? null : 'checklist'
  }
  if (kind === 'standard.saved') {
    const told = parseColumn(publishedSchema, content)
    const [code, revision] = subject.split('/')
    const row = reader
      .sql('SELECT 1 FROM standard WHERE code = ? AND revision = ? AND hash = ?')
      .get(code, Number(revision), told?.hash)
    return row ? null : 'standard'
  }
  if (kind === 'audit.submitted' || kind === 'audit.corrected' || kind === 'appeal.decided') {
    const told = parseColumn(scoredSchema, content)
    if (told && (told.score ?? null) === null) return null
    const row = reader
      .sql(
        'SELECT 1 FROM score s JOIN audit a ON a.id = s.audit_id WHERE a.uid = ? AND s.revision = ? AND s.hash = ?',
      )
      .get(subject, told?.score, told?.hash)
    return row ? null : 'score'
  }
  if (kind === 'appeal.raised') {
    const told = parseColumn(appealSchema, content)
    return reader.sql('SELECT 1 FROM appeal WHERE uid = ?').get(told?.appeal) ? null : 'appeal'
  }
  return null
}

/** The chain, the HMACs, and whether the records that entries tell of are still there; yields after every 500. */
export const checkChain: Check = (reader, report) => checkChainFrom(reader, report, 1)

/** From the entry of this id on. */
function* checkChainFrom(reader: Reader, report: Report, from: number): ReturnType<Check> {
  let previous = reader.sql<{ hash: string }>('SELECT hash FROM log WHERE id = ?').get(from - 1)?.hash ?? null
  let expected = from
  const seams = declaredSeams(reader)
  for (;;) {
    const entries: Entry[] = reader
      .sql<Entry>(
        `SELECT id, at, kind, subject, author, content, salt, mac, hash FROM log
         WHERE id >= ? ORDER BY id LIMIT 500`,
      )
      .all(expected)
    for (const { content, salt, hash, ...link } of entries) {
      const entry = { ...link, content, salt, hash }
      const name = { id: String(link.id), name: `${link.kind} ${link.subject}` }
      const seam = seams.has(`${expected - 1} ${link.id}`)
      const follows = link.id === expected && linkHash(previous, link) === hash
      if ((!follows && !seam) || !contentHolds(entry)) {
        report({ code: 'LOG_BROKEN', record: 'log', ...name })
      }
      const record = lost(reader, entry)
      if (record && !isDeclared(reader, link.subject))
        report({ code: 'RECORD_MISSING', record, id: link.subject, name: link.subject })
      previous = hash
      expected = link.id + 1
    }
    if (entries.length === 0) break
    yield
  }
}

/** Entries that a quick check follows. */
const tail = 2000

/** The chain, and that nothing stands in the store that it does not tell of. */
export const checkLog: Check = function* (reader, report) {
  yield* checkChain(reader, report)
  checkUntold(reader, report)
}

/** The same with the end of the chain alone. */
export const checkLogTail: Check = function* (reader, report) {
  yield* checkChainFrom(reader, report, Math.max(1, logLength(reader) - tail + 1))
  checkUntold(reader, report)
}

function checkUntold(reader: Reader, report: Report): void {
  // An end that was cut off leaves records that nothing tells of; standards of a file are told of as one.
  const untold = reader
    .sql<{ subject: string }>(
      `SELECT subject FROM (SELECT uid AS subject FROM audit
         UNION ALL SELECT code || '/' || revision FROM checklist
         UNION ALL SELECT code || '/' || revision FROM standard WHERE author <> '')
       WHERE subject NOT IN (SELECT subject FROM log)`,
    )
    .all()
  for (const { subject } of untold) report({ code: 'LOG_BROKEN', record: 'log', id: subject, name: subject })
}
