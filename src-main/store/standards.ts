import { changedFields, isVariant, resolveStandard } from '../../src-shared/model/resolve-standard.ts'
import type { Standard, StandardDocument, StandardField } from '../../src-shared/model/standard.ts'
import type { Reader } from './connection.ts'
import { StoreFailure } from './fault.ts'
import {
  newestStandard,
  newestStandards,
  standardColumns,
  storedStandard,
  type StandardRow,
  type StandardStatus,
  type StoredStandard,
} from './standard-rows.ts'
import { countUses, usesOf, type StandardUse } from './standard-uses.ts'
import { reading } from './together.ts'

export type StandardLine = {
  /** Whole: a variant's own fields over those of its base. */
  readonly standard: Standard
  readonly base: string | null
  readonly changes: StandardField[]
  readonly industry: string
  readonly status: StandardStatus
  readonly revision: number
  readonly changedAt: string
  readonly author: string
  readonly uses: number
}

export type StandardRevision = Omit<StoredStandard, 'code'>

export type WholeStandard = Omit<StandardLine, 'uses'> & {
  readonly document: StandardDocument
  /** The newest first. */
  readonly revisions: StandardRevision[]
  readonly uses: StandardUse[]
  readonly variants: StandardLine[]
}

/** The newest revision of each, as it is kept; by code. */
export function storedStandards(reader: Reader): StoredStandard[] {
  return reading(reader, 'standards.stored', () =>
    reader.sql<StandardRow>(`${newestStandards} GROUP BY code ORDER BY code`).all().map(storedStandard),
  )
}

function lineOf(
  stored: StoredStandard,
  documents: ReadonlyMap<string, StandardDocument>,
  uses: ReadonlyMap<string, number>,
): StandardLine {
  const { code, document, industry, status, revision, at, author } = stored
  const standard = resolveStandard(document, base => documents.get(base))
  // The base is looked for before a variant is stored, and never goes away.
  if (!standard) throw new StoreFailure({ code: 'STORE_DAMAGED', detail: `standard ${code}` })
  return {
    standard,
    base: isVariant(document) ? document.base : null,
    changes: changedFields(document),
    industry,
    status,
    revision,
    changedAt: at,
    author,
    uses: uses.get(code) ?? 0,
  }
}

/** The newest revision of each, by code; retired ones too. */
export function listStandards(reader: Reader): StandardLine[] {
  return reading(reader, 'standards.list', () => {
    const stored = storedStandards(reader)
    const documents = new Map(stored.map(({ code, document }) => [code, document]))
    const uses = countUses(reader)
    return stored.map(one => lineOf(one, documents, uses))
  })
}

/** What is a variant of this standard, as it is kept; by code. */
export function variantsOf(reader: Reader, code: string): StoredStandard[] {
  return reader
    .sql<StandardRow>(
      `SELECT * FROM (${newestStandards} GROUP BY code) WHERE document ->> '$.base' = ? ORDER BY code`,
    )
    .all(code)
    .map(storedStandard)
}

function lineAlone(reader: Reader, stored: StoredStandard): StandardLine {
  const documents = new Map([[stored.code, stored.document]])
  const base = isVariant(stored.document) ? newestStandard(reader, stored.document.base) : undefined
  if (base) documents.set(base.code, base.document)
  const checklists = new Set(usesOf(reader, stored.code).map(({ checklist, draft }) => checklist || draft))
  return lineOf(stored, documents, new Map([[stored.code, checklists.size]]))
}

/** One line of the list; null for a code that is not known. */
export function standardLine(reader: Reader, code: string): StandardLine | null {
  return reading(reader, 'standards.line', () => {
    const stored = newestStandard(reader, code)
    return stored ? lineAlone(reader, stored) : null
  })
}

/** A standard with its history, its variants and the questions that follow it; null for an unknown code. */
export function findStandard(reader: Reader, code: string): WholeStandard | null {
  return reading(reader, 'standards.get', () => {
    const stored = newestStandard(reader, code)
    if (!stored) return null
    const revisions = reader
      .sql<StandardRow>(`SELECT ${standardColumns} FROM standard WHERE code = ? ORDER BY revision DESC`)
      .all(code)
      .map(row => {
        const { code: _, ...revision } = storedStandard(row)
        return revision
      })
    return {
      ...lineAlone(reader, stored),
      document: stored.document,
      revisions,
      uses: usesOf(reader, code),
      variants: variantsOf(reader, code).map(variant => lineAlone(reader, variant)),
    }
  })
}
