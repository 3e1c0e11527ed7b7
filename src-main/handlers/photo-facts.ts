import type { PhotoFacts } from '../../src-shared/model/evidence.ts'
import { readAudit } from '../store/audit-reading.ts'
import { openFile } from '../store/evidence-files.ts'
import type { Context } from './context.ts'
import { found, refuseFile } from './refuse.ts'

/** Size, time, place and camera of a visit's photo, from its own bytes: no record holds them. */
export async function photoFacts(context: Context, id: string, evidence: string): Promise<PhotoFacts> {
  const { reader } = context.store
  const piece = readAudit(reader, id)?.evidence.find(one => one.id === evidence && one.kind === 'photo')
  const file = found(piece ? openFile(reader, piece.sha256) : null)
  const seen = await context.images().facts(file.path)
  return seen.ok ? seen.photo : refuseFile(seen.reason)
}
