import { auditRecordSchema } from '../../../src-shared/model/package/audit-record.ts'
import { contextPath } from '../packages/data-shapes.ts'
import type { PackageContent } from '../packages/package-content.ts'
import { evidenceKinds } from '../packages/evidence-kinds.ts'
import { evidencePath } from '../packages/package-limits.ts'
import { PackageFailure, refusal } from '../packages/package-fault.ts'
import { arrivingVisit, type ArrivingVisit } from './arriving-visit.ts'
import { checkRecord } from './check-record.ts'

/** Records read ahead of the one that is judged. */
const ahead = 4

/** Files of a package that are records of audits. */
export function recordPaths({ entries }: Pick<PackageContent, 'entries'>): string[] {
  return entries.map(({ path }) => path).filter(path => path.startsWith('data/') && path !== contextPath)
}

/** Every visit of a package, its record of a good shape and possible in itself. Throws PackageFailure for the first that is not. */
export async function* readVisits(from: PackageContent): AsyncGenerator<ArrivingVisit> {
  const sizes = new Map(
    from.entries.filter(({ path }) => path.startsWith('evidence/')).map(({ sha256, size }) => [sha256, size]),
  )
  const paths = recordPaths(from)
  const reading = paths.slice(0, ahead).map(path => from.json(path, auditRecordSchema))
  for (const [at, path] of paths.entries()) {
    const next = paths[at + ahead]
    if (next !== undefined) reading.push(from.json(next, auditRecordSchema))
    const read = await reading.shift()
    if (!read) break
    if (!read.ok) {
      await Promise.allSettled(reading)
      throw new PackageFailure(read.fault)
    }
    const record = read.value
    const wrong = path === `data/audit-${record.id}.json` ? checkRecord(record, sizes) : 'id'
    if (wrong !== null) {
      await Promise.allSettled(reading)
      throw refusal('shapeUnknown', `${path}#/${wrong}`)
    }
    const disguised = record.evidence.find(({ mime, kind }) => evidenceKinds[mime] !== kind)
    if (disguised) {
      await Promise.allSettled(reading)
      throw refusal('evidenceDisguised', evidencePath(disguised.sha256))
    }
    yield arrivingVisit(record)
  }
}
