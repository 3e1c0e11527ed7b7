import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import { addStandardsOf, checklistRow } from './checklist-rows.ts'
import type { Reader, Writer } from './connection.ts'
import { sha256 } from './content-hash.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'

export type Published = {
  readonly code: string
  readonly revision: number
  readonly hash: string
  readonly change: 'added' | 'unchanged'
}

/** What publishing would store, and under which number; nothing is written. REVISION_TAKEN as in publishing. */
export function planPublishing(
  reader: Reader,
  checklist: Checklist,
): Result<Published & { readonly document: string }, RecordFault> {
  const { code } = checklist
  const newest = checklistRow(reader, code)
  const named = (revision: number) => canonicalJson({ ...checklist, revision })
  const same = newest !== undefined && newest.document === named(newest.revision)
  const revision = checklist.revision ?? (same ? newest.revision : (newest?.revision ?? 0) + 1)
  const document = named(revision)
  const hash = sha256(document)
  const taken = checklistRow(reader, code, revision)
  if (taken && taken.hash !== hash) return refused({ code: 'REVISION_TAKEN', checklist: code, revision })
  return done({ code, revision, hash, change: taken ? 'unchanged' : 'added', document })
}

type Storing = {
  readonly revision: number
  readonly author: string
  /** Of the whole revision, where this one came without points; null for a whole one. */
  readonly wholeHash: string | null
}

/** Stores a revision whose number is free; part of the transaction of the act. */
export function storeRevision(
  writer: Writer,
  checklist: Checklist,
  { revision, author, wholeHash }: Storing,
): { readonly key: number; readonly hash: string } {
  const { code } = checklist
  const document = canonicalJson({ ...checklist, revision })
  const hash = sha256(document)
  const at = writer.clock.now().toISOString()
  const key = Number(
    writer
      .sql(
        `INSERT INTO checklist (code, revision, hash, document, title, industry, channel, segment, moments, questions,
         published_at, published_by, whole_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        code,
        revision,
        hash,
        document,
        canonicalJson(checklist.title),
        checklist.industry ?? '',
        checklist.channel ?? 'inPerson',
        checklist.segment ?? '',
        checklist.moments.length,
        checklist.moments.reduce((sum, moment) => sum + moment.questions.length, 0),
        at,
        author,
        wholeHash,
      ).lastInsertRowid,
  )
  addStandardsOf(writer, key, checklist)
  const whole = wholeHash === null ? {} : { whole: wholeHash }
  addToLog(writer, {
    kind: 'checklist.published',
    subject: `${code}/${revision}`,
    content: { hash, at, author, ...whole },
  })
  return { key, hash }
}

/**
 * Stores a revision for good. A file without a number gets the next one, unless the newest says the same
 * already. REVISION_TAKEN: the same number with other content. `author`: who publishes it here; nobody when it came
 * with a file.
 */
export function publishChecklist(
  writer: Writer,
  checklist: Checklist,
  author = '',
): Result<Published, StoreFault> {
  return together(writer, 'checklists.publish', (): Result<Published, RecordFault> => {
    const { code } = checklist
    const planned = planPublishing(writer, checklist)
    if (!planned.ok) return planned
    const { revision, hash, change } = planned.value
    if (change === 'unchanged') return done({ code, revision, hash, change })
    storeRevision(writer, checklist, { revision, author, wholeHash: null })
    return done({ code, revision, hash, change: 'added' })
  })
}
