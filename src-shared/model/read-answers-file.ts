import type { AnswersFile } from './answers-file.ts'
import { answersFileSchema } from './answers-file.ts'
import type { Fault } from './fault.ts'
import { readFile } from './read-file.ts'

export type ReadAnswersFile =
  | { readonly ok: true; readonly file: AnswersFile }
  | { readonly ok: false; readonly faults: Fault[] }

/** Reads an answers file (parsed JSON). Whether its answers fit a checklist is for `checkAnswers`. */
export function readAnswersFile(json: unknown): ReadAnswersFile {
  const read = readFile(json, 'vizit.answers', answersFileSchema)
  return read.ok ? { ok: true, file: read.value } : read
}
