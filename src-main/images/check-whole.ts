import { readFile } from 'node:fs/promises'
import { recordingLength } from './recording.ts'
import { Refused } from './refused.ts'

/** Length of a whole recording in whole seconds; null for a whole document. Throws Refused for a cut one. */
export async function checkWhole(path: string, mime: string): Promise<number | null> {
  const bytes = await readFile(path)
  if (mime === 'application/pdf') {
    // The last line of every PDF (ISO 32000-2, 7.5.5); what mail programs add behind it stays short.
    if (!bytes.subarray(-2048).includes('%%EOF')) throw new Refused('truncated')
    return null
  }
  const length = recordingLength(bytes, mime)
  return length === null ? null : Math.round(length)
}
