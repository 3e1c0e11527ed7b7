import type { LibraryData } from '../../../../src-shared/model/package/package-data.ts'
import type { Writer } from '../../../store/connection.ts'
import type { StoreFault } from '../../../store/fault.ts'
import { importStandards, type IncomingStandard } from '../../../store/import-standards.ts'
import type { ImportLine } from '../../../store/imports.ts'
import { done, type Result } from '../../../store/result.ts'
import { storedStandards } from '../../../store/standards.ts'
import { takeChecklists } from './take-named.ts'
import { takeIn, type Arrival } from './taking.ts'

/**
 * Standards as a file of standards is taken in: new ones are added, changed ones get their next revision. INVALID where
 * a variant lacks its base; then nothing is taken in. Checklists by code, number and hash.
 */
export function takeLibrary(
  writer: Writer,
  arrival: Arrival,
  data: LibraryData,
): Result<ImportLine, StoreFault> {
  return takeIn(writer, arrival, (tally, latest): Result<null, StoreFault> => {
    const incoming = data.standards.flatMap(({ industry, standards }): IncomingStandard[] =>
      standards.map(document => ({ document, industry })),
    )
    // What a later package said of a standard stands.
    const there = latest ? new Set<string>() : new Set(storedStandards(writer).map(({ code }) => code))
    const taken = incoming.filter(({ document }) => !there.has(document.code))
    const imported = importStandards(writer, taken)
    if (!imported.ok) return imported
    const { added, updated, unchanged } = imported.value
    tally.count('standard', 'added', added)
    tally.count('standard', 'updated', updated)
    tally.count('standard', 'unchanged', unchanged + incoming.length - taken.length)
    takeChecklists(writer, data.checklists, tally)
    return done(null)
  })
}
