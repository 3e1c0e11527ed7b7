import { setImmediate as breath } from 'node:timers/promises'
import { enrolmentFor, type Enrolment } from '../../../store/enrolments.ts'
import { done, refused, type Result } from '../../../store/result.ts'
import { auditPath, contextPath } from '../data-shapes.ts'
import { proveEnrolment } from '../enrolment.ts'
import { largestPackage } from '../package-limits.ts'
import { splitPackages } from '../split-packages.ts'
import { auditRecord, evidenceRows } from './audit-record.ts'
import {
  auditsToSend,
  contextOf,
  submissionsOf,
  type AuditsWish,
  type AuditToSend,
} from './collect-audits.ts'
import { dayOf, noted, undone } from './make-packages.ts'
import { writeOne, type MadePackage, type SendFault, type Sending } from './sending.ts'
import { StrippedPhotos, type OutgoingFile } from './strip-files.ts'

type Weighed = AuditToSend & {
  /** Bytes of its record. */
  readonly record: number
  readonly evidence: readonly OutgoingFile[]
}

/**
 * Packages with visits for the head office, or for a colleague there: one, or several where one would be larger than
 * `most` bytes. From then on their submissions are not taken back here.
 */
export async function makeAudits(
  sending: Sending,
  wish: AuditsWish,
  most: number = largestPackage,
): Promise<Result<MadePackage[], SendFault>> {
  const { writer } = sending
  const audits = auditsToSend(writer, wish)
  if (audits.length === 0) return refused({ code: 'NOTHING' })
  const ids = audits.map(({ id }) => id)
  const before = submissionsOf(writer, ids)
  // One that is taken back while the package is written must not go out.
  const fresh = () => submissionsOf(writer, ids) === before
  const photos = new StrippedPhotos(writer, sending.folder)
  try {
    const weighed = await weigh(sending, audits, photos)
    return weighed.ok ? await write(sending, weighed.value, photos, most, fresh) : weighed
  } finally {
    await photos.clear()
  }
}

/** Makes photos ready and learns how large everything is; not in one go, since there may be thousands. */
async function weigh(
  { writer, signal, progress }: Sending,
  audits: readonly AuditToSend[],
  photos: StrippedPhotos,
): Promise<Result<Weighed[], SendFault>> {
  const weighed: Weighed[] = []
  for (const audit of audits) {
    progress?.('reading', weighed.length, audits.length)
    await breath()
    if (signal?.aborted === true) return refused({ code: 'CANCELLED' })
    const evidence: OutgoingFile[] = []
    for (const one of evidenceRows(writer, audit.id)) {
      const stripped = audit.strip ? await photos.strip(one) : done(null)
      if (!stripped.ok) return stripped
      const file = photos.outgoing(one, audit.strip)
      if (!file.ok) return file
      evidence.push(file.value)
    }
    const record = Buffer.byteLength(JSON.stringify(recordOf(writer, audit, photos)))
    weighed.push({ ...audit, record, evidence })
  }
  return done(weighed)
}

const recordOf = (writer: Sending['writer'], { id, strip }: AuditToSend, photos: StrippedPhotos) =>
  auditRecord(writer, id, strip ? photos.files : undefined)

async function write(
  sending: Sending,
  weighed: readonly Weighed[],
  photos: StrippedPhotos,
  most: number,
  fresh: () => boolean,
): Promise<Result<MadePackage[], SendFault>> {
  const { writer, key, person, progress } = sending
  const parts = splitPackages(weighed, most)
  const enrolment = enrolmentFor(writer, new Set(weighed.map(({ shopper }) => shopper)))
  const total = weighed.reduce((sum, one) => sum + sizeOf(one), 0)
  const day = dayOf(writer.clock.now())
  const made: MadePackage[] = []
  let before = 0
  for (const [at, part] of parts.entries()) {
    const id = writer.newId()
    const written = await writeOne(sending, {
      kind: 'audits',
      id,
      name: `audits ${person.alias} ${day}${parts.length > 1 ? ` ${at + 1}-${parts.length}` : ''}`,
      recipient: '',
      audits: part.map(one => one.id),
      part: { number: at + 1, of: parts.length },
      enrolment: enrolment && proofOf(enrolment, key.publicKey, id),
      data: dataOf(sending, part, photos),
      evidence: part.flatMap(one => one.evidence),
      progress: bytes => progress?.('writing', Math.min(total, before + bytes), total),
    })
    if (!written.ok) return undone(made, written.fault)
    made.push(written.value)
    before += part.reduce((sum, one) => sum + sizeOf(one), 0)
  }
  return noted(sending, 'audits', made, { fresh })
}

function proofOf({ shopper, secret }: Enrolment, publicKey: string, id: string) {
  return { shopper, mac: proveEnrolment(secret, publicKey, id) }
}

const sizeOf = ({ record, evidence }: Weighed) => evidence.reduce((sum, { bytes }) => sum + bytes, record)

async function* dataOf({ writer }: Sending, part: readonly Weighed[], photos: StrippedPhotos) {
  const context = contextOf(
    writer,
    part.map(({ id }) => id),
  )
  yield { path: contextPath, json: context }
  for (const audit of part) {
    await breath()
    const record = recordOf(writer, audit, photos)
    // Taken back in the meantime: the act ends as CHANGED_MEANWHILE.
    if (record) yield { path: auditPath(audit.id), json: record }
  }
}
