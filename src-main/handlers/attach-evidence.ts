import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import { attachEvidence } from '../store/evidence.ts'
import { keepFile } from '../store/evidence-files.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { accepted, refuseFile } from './refuse.ts'

/** What evidence may be, by its first bytes; a name or a claimed type proves nothing. */
export const evidenceKinds: Readonly<Record<string, Evidence['kind']>> = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/webp': 'photo',
  'image/heic': 'photo',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/x-m4a': 'audio',
  'audio/ogg': 'audio',
  'audio/wav': 'audio',
  'application/pdf': 'document',
}

/** Checks an uploaded file, keeps its bytes as they are, then writes the row: a refused file leaves nothing. */
export async function attach(
  context: Context,
  input: { id: string; question: string | null; upload: string; caption: string },
): Promise<Evidence> {
  const upload = context.uploads.find(input.upload) ?? refuseFile('gone')
  const mime = (await fileTypeFromFile(upload.path))?.mime ?? ''
  const kind = evidenceKinds[mime] ?? refuseFile('kindNotTaken')
  const takenAt = kind === 'photo' ? await takenAtOf(context, upload.path) : null
  const { writer } = context.store
  const { sha256 } = accepted(await keepFile(writer, createReadStream(upload.path), mime))
  const { question, caption } = input
  const evidence = accepted(
    attachEvidence(
      writer,
      input.id,
      { question, caption, sha256, kind, name: upload.name, takenAt },
      authorOf(context).name,
    ),
  )
  await context.uploads.drop(input.upload)
  return evidence
}

async function takenAtOf(context: Context, path: string): Promise<string | null> {
  const seen = await context.images.inspect(path)
  return seen.ok ? seen.photo.takenAt : refuseFile('unreadable')
}
