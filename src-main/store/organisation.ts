import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { localisedText } from '../../src-shared/model/localised-text.ts'
import { organisationSchema, type Organisation } from '../../src-shared/model/organisation.ts'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { addToLog } from './log.ts'
import { fromUnits, toUnits } from './units.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

const untilSaved: Organisation = {
  name: '',
  colour: '#1f4e5f',
  logo: null,
  target: 85,
  paper: 'A4',
  privacy: true,
  declaration: null,
}

type Row = Omit<Organisation, 'privacy' | 'declaration'> & {
  readonly privacy: number
  readonly declaration: string | null
}

/** Until it is saved: no name, target 85, A4, privacy on. */
export function readOrganisation(reader: Reader): Organisation {
  return reading(reader, 'organisation.read', () => {
    const row = reader
      .sql<Row>(
        'SELECT name, colour, logo, target, paper, privacy, declaration FROM organisation WHERE id = 1',
      )
      .get()
    if (!row) return untilSaved
    return organisationSchema.parse({
      ...row,
      target: fromUnits(row.target),
      privacy: row.privacy === 1,
      declaration:
        row.declaration === null ? null : fromColumn(localisedText, row.declaration, 'organisation'),
    })
  })
}

/** `logo` names a file kept by `keepFile`; NOT_FOUND when it is not there. */
export function saveOrganisation(
  writer: Writer,
  organisation: Organisation,
): Result<Organisation, StoreFault> {
  return together(writer, 'organisation.save', () => {
    const { name, colour, logo, target, paper, privacy, declaration } = organisation
    if (logo !== null && !writer.sql('SELECT 1 FROM evidence_file WHERE sha256 = ?').get(logo)) {
      return refused({ code: 'NOT_FOUND', kind: 'file', id: logo })
    }
    writer
      .sql(
        `INSERT OR REPLACE INTO organisation (id, name, colour, logo, target, paper, privacy, declaration)
         VALUES (1, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        name,
        colour,
        logo,
        toUnits(target),
        paper,
        privacy ? 1 : 0,
        declaration === null ? null : canonicalJson(declaration),
      )
    // The target is what scores are held against.
    addToLog(writer, { kind: 'organisation.saved', subject: 'organisation', content: organisation })
    return done(organisation)
  })
}
