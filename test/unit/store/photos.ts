import { attachEvidence } from '../../../src-main/store/evidence.ts'
import { keepFile } from '../../../src-main/store/evidence-files.ts'
import type { Writer } from '../../../src-main/store/connection.ts'
import { value } from './data-folder.ts'

type Fields = Parameters<typeof attachEvidence>[2]

/** A photo of the question `clean`, as it is attached. */
export function photoOf(sha256: string, more: Partial<Fields> = {}): Fields {
  return { question: 'clean', sha256, kind: 'photo', name: 'a.jpg', caption: '', takenAt: null, ...more }
}

/** Keeps a text as the bytes of a photo and attaches it; gives its hash. */
export async function attachPhoto(
  writer: Writer,
  audit: string,
  bytes: string,
  more: Partial<Fields> = {},
): Promise<string> {
  const { sha256 } = value(await keepFile(writer, Buffer.from(bytes), 'image/jpeg'))
  value(attachEvidence(writer, audit, photoOf(sha256, more), 'A-1'))
  return sha256
}
