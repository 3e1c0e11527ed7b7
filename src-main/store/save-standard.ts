import { isVariant } from '../../src-shared/model/resolve-standard.ts'
import type { StandardDocument } from '../../src-shared/model/standard.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import {
  addStandard,
  newestStandard,
  sameStandard,
  type NewStandard,
  type StandardStatus,
} from './standard-rows.ts'
import { standardLine, variantsOf, type StandardLine } from './standards.ts'
import { together } from './together.ts'
import { variantFaults } from './variant-faults.ts'

export type StandardFields = {
  readonly document: StandardDocument
  readonly industry: string
  /** The revision that was edited; null for a new standard. */
  readonly revision: number | null
  /** As it is, or active, when not given. */
  readonly status?: StandardStatus | undefined
}

/** The part of the library that a document touches as a variant or as a base. */
function around(reader: Reader, document: StandardDocument): Map<string, StandardDocument> {
  const base = isVariant(document) ? newestStandard(reader, document.base) : undefined
  const near = [...(base ? [base] : []), ...variantsOf(reader, document.code)]
  return new Map(near.map(one => [one.code, one.document])).set(document.code, document)
}

/** Adds the next revision and tells the log. */
function add(writer: Writer, fields: NewStandard, after: number): void {
  const { revision, hash } = addStandard(writer, fields, after)
  addToLog(writer, {
    kind: 'standard.saved',
    subject: `${fields.document.code}/${revision}`,
    content: { hash },
  })
}

function lineOf(writer: Writer, code: string): Result<StandardLine, RecordFault> {
  const line = standardLine(writer, code)
  return line ? done(line) : refused({ code: 'NOT_FOUND', kind: 'standard', id: code })
}

/**
 * A new standard, or the next revision of one; the same content again adds nothing. CHANGED_MEANWHILE: a newer
 * revision than the edited one exists. INVALID: a variant of what cannot have variants.
 */
export function saveStandard(
  writer: Writer,
  { document, industry, revision, status }: StandardFields,
  author: string,
): Result<StandardLine, StoreFault> {
  return together(writer, 'standards.save', (): Result<StandardLine, RecordFault> => {
    const { code } = document
    const known = newestStandard(writer, code)
    const fields = { document, industry, status: status ?? known?.status ?? 'active', author }
    if (known && sameStandard(known, fields)) return lineOf(writer, code)
    if (known && revision === null) return refused({ code: 'CODE_TAKEN', value: code })
    if (known && known.revision !== revision) return refused({ code: 'CHANGED_MEANWHILE' })
    if (!known && revision !== null) return refused({ code: 'NOT_FOUND', kind: 'standard', id: code })
    const faults = variantFaults([document], around(writer, document))
    if (faults.length > 0) return refused({ code: 'INVALID', faults: faults.map(({ fault }) => fault) })
    add(writer, fields, known?.revision ?? 0)
    return lineOf(writer, code)
  })
}

/** Retired standards stay readable, and their variants go on following them. */
export function setStandardStatus(
  writer: Writer,
  code: string,
  status: StandardStatus,
  author: string,
): Result<StandardLine, StoreFault> {
  return together(writer, 'standards.setStatus', (): Result<StandardLine, RecordFault> => {
    const known = newestStandard(writer, code)
    if (!known) return refused({ code: 'NOT_FOUND', kind: 'standard', id: code })
    if (known.status === status) return lineOf(writer, code)
    const { document, industry, revision } = known
    add(writer, { document, industry, status, author }, revision)
    return lineOf(writer, code)
  })
}
