import { organisationSchema, type Organisation } from '../../src-shared/model/organisation.ts'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
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
}

/** Until it is saved: no name, target 85, A4, privacy on. */
export function readOrganisation(reader: Reader): Organisation {
  return reading(reader, 'organisation.read', () => {
    const row = reader
      .sql<Omit<Organisation, 'privacy'> & { readonly privacy: number }>(
        'SELECT name, colour, logo, target, paper, privacy FROM organisation WHERE id = 1',
      )
      .get()
    if (!row) return untilSaved
    return organisationSchema.parse({ ...row, target: fromUnits(row.target), privacy: row.privacy === 1 })
  })
}

/** `logo` names a file kept by `keepFile`; NOT_FOUND when it is not there. */
export function saveOrganisation(
  writer: Writer,
  organisation: Organisation,
): Result<Organisation, StoreFault> {
  return together(writer, 'organisation.save', () => {
    const { name, colour, logo, target, paper, privacy } = organisation
    if (logo !== null && !writer.sql('SELECT 1 FROM evidence_file WHERE sha256 = ?').get(logo)) {
      return refused({ code: 'NOT_FOUND', kind: 'file', id: logo })
    }
    writer
      .sql(
        'INSERT OR REPLACE INTO organisation (id, name, colour, logo, target, paper, privacy) VALUES (1, ?, ?, ?, ?, ?, ?)',
      )
      .run(name, colour, logo, toUnits(target), paper, privacy ? 1 : 0)
    return done(organisation)
  })
}
