import { auditRecordSchema } from '../../../src-shared/model/package/audit-record.ts'
import type { PackageKind } from '../../../src-shared/model/package/manifest.ts'
import {
  assignmentDataSchema,
  auditsContextSchema,
  libraryDataSchema,
  returnsDataSchema,
} from '../../../src-shared/model/package/package-data.ts'
import type { z } from '../../../src-shared/model/zod.ts'

export const auditPath = (id: string) => `data/audit-${id}.json`
export const contextPath = 'data/context.json'

const auditFile = /^data\/audit-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/u

/** The one JSON file of every other kind of package. */
export const onlyFile = {
  assignment: 'data/assignment.json',
  returns: 'data/returns.json',
  library: 'data/library.json',
} as const

/** The shape of a JSON file in a package of that kind; null for one that has no place there. */
export function dataShape(kind: PackageKind, path: string): z.ZodType | null {
  switch (kind) {
    case 'audits':
      if (path === contextPath) return auditsContextSchema
      return auditFile.test(path) ? auditRecordSchema : null
    case 'assignment':
      return path === onlyFile.assignment ? assignmentDataSchema : null
    case 'returns':
      return path === onlyFile.returns ? returnsDataSchema : null
    case 'library':
      return path === onlyFile.library ? libraryDataSchema : null
    case 'backup':
      return null
  }
}
