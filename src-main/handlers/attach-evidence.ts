import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import { isSoundOnly } from '../images/recording.ts'
import { attachEvidence, mayAttach } from '../store/evidence.ts'
import { keepFile } from '../store/evidence-files.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { endingFits, evidenceKinds } from './evidence-kinds.ts'
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
    const fields = { question, caption, sha256, kind, name: upload.name, takenAt, seconds }
    return accepted(attachEvidence(writer, id, fields, authorOf(context).name))
  } finally {
    await context.uploads.drop(input.upload)
  }
}

async function look({ images }: Context, { path, name }: Upload): Promise<Seen> {
  const mime = await kindOf(path)
  const kind = evidenceKinds[mime] ?? refuseFile('kindNotTaken')
  if (!endingFits(name, mime)) refuseFile('disguised')
  if (kind === 'photo') {
    const seen = await images.inspect(path)
    return seen.ok ? { mime, kind, takenAt: seen.photo.takenAt, seconds: null } : refuseFile(seen.reason)
  }
  const seen = await images.check(path, mime)
  return seen.ok ? { mime, kind, takenAt: null, seconds: seen.seconds } : refuseFile(seen.reason)
}

/** By the first bytes; without what only a player needs to know. */
async function kindOf(path: string): Promise<string> {
  const [mime = ''] = ((await fileTypeFromFile(path))?.mime ?? '').split(';')
  if (mime !== 'video/mp4') return mime
  try {
    return isSoundOnly(await readFile(path)) ? 'audio/mp4' : mime
  } catch {
    return mime
  }
}
