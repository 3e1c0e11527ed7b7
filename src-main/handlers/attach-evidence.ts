import { createReadStream } from 'node:fs'
import { longestFileName, type Evidence } from '../../src-shared/model/evidence.ts'
import { endingFits, evidenceKinds } from '../exchange/packages/evidence-kinds.ts'
import { typeOfFile } from '../exchange/packages/evidence-type.ts'
import { attachEvidence, mayAttach } from '../store/evidence.ts'
import { keepFile } from '../store/evidence-files.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { accepted, refuseFile } from './refuse.ts'
import type { Upload } from './uploads.ts'

interface Seen {
  readonly mime: string
  readonly kind: Evidence['kind']
  readonly takenAt: string | null
  readonly seconds: number | null
}

/**
 * Checks an uploaded file to its last byte, keeps its bytes as they are, then writes the row: a refused file leaves
 * nothing, neither here nor among the uploads.
 */
export async function attach(
  context: Context,
  input: { id: string; question: string | null; upload: string; caption: string },
): Promise<Evidence> {
  const { id, question, caption } = input
  const upload = context.uploads.find(input.upload) ?? refuseFile('gone')
  const { writer } = context.store
  try {
    accepted(mayAttach(writer, id, question))
    const { mime, kind, takenAt, seconds } = await look(context, upload)
    const { sha256 } = accepted(await keepFile(writer, createReadStream(upload.path), mime))
    const name = upload.name.slice(0, longestFileName)
    const fields = { question, caption, sha256, kind, name, takenAt, seconds }
    return accepted(attachEvidence(writer, id, fields, authorOf(context).name))
  } finally {
    await context.uploads.drop(input.upload)
  }
}

/** What a file of evidence is, looked at to its last byte; refuses what is none. */
export async function look({ images }: Context, { path, name }: Upload): Promise<Seen> {
  const mime = await typeOfFile(path)
  const kind = evidenceKinds[mime] ?? refuseFile('kindNotTaken')
  if (!endingFits(name, mime)) refuseFile('disguised')
  if (kind === 'photo') {
    const seen = await images().inspect(path)
    return seen.ok ? { mime, kind, takenAt: seen.photo.takenAt, seconds: null } : refuseFile(seen.reason)
  }
  const seen = await images().check(path, mime)
  return seen.ok ? { mime, kind, takenAt: null, seconds: seen.seconds } : refuseFile(seen.reason)
}
