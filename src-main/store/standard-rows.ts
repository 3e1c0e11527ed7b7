import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { standardSchema, variantSchema, type StandardDocument } from '../../src-shared/model/standard.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash } from './content-hash.ts'
import { StoreFailure } from './fault.ts'

export type StandardStatus = 'draft' | 'active' | 'retired'

/** One revision of a standard, as it is kept. */
export type StoredStandard = {
  readonly code: string
  readonly revision: number
  readonly industry: string
  readonly status: StandardStatus
  /** Empty in rows older than the history. */
  readonly at: string
  /** Empty where the revision came with a file. */
  readonly author: string
  readonly document: StandardDocument
}

export type StandardRow = Omit<StoredStandard, 'document'> & { readonly document: string }

/** What the hash of a revision is made of; one without a time is older than time and author. */
export function standardHash(row: StandardRow): string {
  const { code, revision, industry, status, document, at, author } = row
  const always = { code, revision, industry, status, document }
  return contentHash(at === '' ? always : { ...always, at, author })
}

export const standardColumns = 'code, revision, industry, status, at, author, document'
export const newestStandards = `SELECT ${standardColumns}, max(revision) AS newest FROM standard`

// A document's text says all there is to know of it, so each is read once per run of the program.
const read = new Map<string, StandardDocument>()
const readAtMost = 20_000

/** The document through its schema; undefined for what is not of its shape. */
export function parseStandard(text: string): StandardDocument | undefined {
  const kept = read.get(text)
  if (kept) return kept
  try {
    const json: unknown = JSON.parse(text)
    const variant = typeof json === 'object' && json !== null && 'base' in json
    const parsed = (variant ? variantSchema : standardSchema).safeParse(json)
    if (!parsed.success) return undefined
    if (read.size >= readAtMost) read.clear()
    read.set(text, parsed.data)
    return parsed.data
  } catch {
    return undefined
  }
}

export function storedStandard(row: StandardRow): StoredStandard {
  const document = parseStandard(row.document)
  if (!document) throw new StoreFailure({ code: 'STORE_DAMAGED', detail: `standard ${row.code}` })
  const { code, revision, industry, status, at, author } = row
  return { code, revision, industry, status, at, author, document }
}

export function newestStandard(reader: Reader, code: string): StoredStandard | undefined {
  const row = reader
    .sql<StandardRow>(`SELECT ${standardColumns} FROM standard WHERE code = ? ORDER BY revision DESC LIMIT 1`)
    .get(code)
  return row && storedStandard(row)
}

export type NewStandard = {
  readonly document: StandardDocument
  readonly industry: string
  readonly status: StandardStatus
  readonly author: string
}

/** Whether the next revision would say the same as this one. */
export function sameStandard(known: StoredStandard, fields: Omit<NewStandard, 'author'>): boolean {
  return (
    known.industry === fields.industry &&
    known.status === fields.status &&
    canonicalJson(known.document) === canonicalJson(fields.document)
  )
}

/** Stores the next revision for good; gives its number and hash. */
export function addStandard(
  writer: Writer,
  fields: NewStandard,
  after: number,
): { readonly revision: number; readonly hash: string } {
  const row: StandardRow = {
    code: fields.document.code,
    revision: after + 1,
    industry: fields.industry,
    status: fields.status,
    at: writer.clock.now().toISOString(),
    author: fields.author,
    document: canonicalJson(fields.document),
  }
  const hash = standardHash(row)
  const { code, revision, industry, status, at, author, document } = row
  writer
    .sql(`INSERT INTO standard (${standardColumns}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(code, revision, industry, status, at, author, document, hash)
  return { revision, hash }
}
