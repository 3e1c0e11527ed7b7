import type { LibraryData } from '../../../../src-shared/model/package/package-data.ts'
import type { Reader } from '../../../store/connection.ts'
import { storedStandards } from '../../../store/standards.ts'
import { reading } from '../../../store/together.ts'
import { checklistRecords } from './named-records.ts'

/**
 * Every standard as it now stands, a file for each industry, and every published revision of every checklist. What came
 * here without points is not ours to hand on.
 */
export function collectLibrary(reader: Reader): LibraryData {
  return reading(reader, 'exchange.library', () => {
    const industries = Map.groupBy(storedStandards(reader), ({ industry }) => industry)
    const keys = reader
      .sql<{ id: number }>('SELECT id FROM checklist WHERE whole_hash IS NULL ORDER BY code, revision')
      .all()
      .map(({ id }) => id)
    return {
      standards: [...industries].map(([industry, standards]) => ({
        format: 'vizit.standards',
        version: 1,
        industry,
        standards: standards.map(({ document }) => document),
      })),
      checklists: checklistRecords(reader, keys),
    }
  })
}
