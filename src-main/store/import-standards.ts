import { sameValue } from '../../src-shared/authoring/same-value.ts'
import type { Fault } from '../../src-shared/model/fault.ts'
import type { LocalisedText } from '../../src-shared/model/localised-text.ts'
import { resolveStandard } from '../../src-shared/model/resolve-standard.ts'
import {
  standardFields,
  type Standard,
  type StandardDocument,
  type StandardField,
} from '../../src-shared/model/standard.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { addStandard, sameStandard, type StandardStatus, type StoredStandard } from './standard-rows.ts'
import { storedStandards } from './standards.ts'
import { reading, together } from './together.ts'
import { variantFaults } from './variant-faults.ts'

/** A standard on its way in; its code stands once among those that come together. */
export type IncomingStandard = {
  readonly document: StandardDocument
  readonly industry: string
  /** As it is, or active, when not given. */
  readonly status?: StandardStatus | undefined
}

export type StandardChange = {
  readonly code: string
  readonly text: LocalisedText
  readonly change: 'added' | 'updated' | 'unchanged'
  /** Whose value would change; empty unless updated, and where only industry, status or the base do. */
  readonly fields: StandardField[]
}

export type StandardsPreview = {
  /** One for each that comes in and can be stored, with its place among them. */
  readonly rows: (StandardChange & { readonly index: number })[]
  readonly faults: { readonly index: number; readonly fault: Fault }[]
}

export type StandardsImported = {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

type Library = ReadonlyMap<string, StoredStandard>

function libraryOf(reader: Reader): Library {
  return new Map(storedStandards(reader).map(one => [one.code, one]))
}

function documentsOf(library: Library, incoming: readonly IncomingStandard[]): Map<string, StandardDocument> {
  const documents = new Map<string, StandardDocument>()
  for (const [code, { document }] of library) documents.set(code, document)
  for (const { document } of incoming) documents.set(document.code, document)
  return documents
}

function changeOf(known: StoredStandard | undefined, incoming: IncomingStandard): StandardChange['change'] {
  if (!known) return 'added'
  const { document, industry, status = known.status } = incoming
  return sameStandard(known, { document, industry, status }) ? 'unchanged' : 'updated'
}

function differing(before: Standard | null, after: Standard): StandardField[] {
  if (!before) return []
  return standardFields.filter(
    field => before[field] !== after[field] && !sameValue(before[field], after[field]),
  )
}

/** What an import would change, and every fault that would keep it from being made. Writes nothing. */
export function previewStandards(reader: Reader, incoming: readonly IncomingStandard[]): StandardsPreview {
  return reading(reader, 'standards.previewImport', () => {
    const library = libraryOf(reader)
    const documents = documentsOf(library, incoming)
    const faults = variantFaults(
      incoming.map(({ document }) => document),
      documents,
    )
    const rows = incoming.flatMap((one, index) => {
      const { code } = one.document
      const after = resolveStandard(one.document, base => documents.get(base))
      if (!after) return []
      const known = library.get(code)
      const change = changeOf(known, one)
      const before = known ? resolveStandard(known.document, base => library.get(base)?.document) : null
      return [
        {
          index,
          code,
          text: after.text,
          change,
          fields: change === 'updated' ? differing(before, after) : [],
        },
      ]
    })
    return { rows, faults }
  })
}

/** New codes are added, changed ones get the next revision, without an author: it came with a file. All or none. */
export function importStandards(
  writer: Writer,
  incoming: readonly IncomingStandard[],
): Result<StandardsImported, StoreFault> {
  return together(writer, 'standards.import', (): Result<StandardsImported, RecordFault> => {
    const library = libraryOf(writer)
    const documents = documentsOf(library, incoming)
    const faults = variantFaults(
      incoming.map(({ document }) => document),
      documents,
    )
    if (faults.length > 0) {
      return refused({
        code: 'INVALID',
        faults: faults.map(({ index, fault }) => ({ ...fault, path: `standards[${index}].${fault.path}` })),
      })
    }
    const changes = { added: 0, updated: 0, unchanged: 0 }
    for (const one of incoming) {
      const known = library.get(one.document.code)
      const change = changeOf(known, one)
      changes[change] += 1
      if (change === 'unchanged') continue
      const { document, industry, status = known?.status ?? 'active' } = one
      addStandard(writer, { document, industry, status, author: '' }, known?.revision ?? 0)
    }
    const subject = [...new Set(incoming.map(({ industry }) => industry))].join(', ')
    addToLog(writer, { kind: 'standards.imported', subject, content: changes })
    return done(changes)
  })
}
