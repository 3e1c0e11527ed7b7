import { createReadStream } from 'node:fs'
import type { ActionEvidence } from '../../src-shared/model/action.ts'
import { longestFileName } from '../../src-shared/model/evidence.ts'
import { attachToAction, mayAttachToAction } from '../store/action-evidence.ts'
import { keepFile } from '../store/evidence-files.ts'
import { look } from './attach-evidence.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { accepted, refuseFile } from './refuse.ts'

/** Takes an uploaded file as evidence of an action, checked and kept as that of a visit. */
export async function attachEvidenceToAction(
  context: Context,
  { id, upload: wanted, caption }: { id: string; upload: string; caption: string },
): Promise<ActionEvidence> {
  const upload = context.uploads.find(wanted) ?? refuseFile('gone')
  const { writer } = context.store
  try {
    accepted(mayAttachToAction(writer, id))
    const { mime, kind } = await look(context, upload)
    const { sha256 } = accepted(await keepFile(writer, createReadStream(upload.path), mime))
    const name = upload.name.slice(0, longestFileName)
    return accepted(attachToAction(writer, id, { sha256, kind, name, caption }, authorOf(context).name))
  } finally {
    await context.uploads.drop(wanted)
  }
}
