import { explain } from '../app/explain.ts'
import { upload, UploadRefused } from '../client.ts'
import { messages } from '../messages.ts'

/** What the door takes at most; a larger file is not even read. */
const largest = 64 * 1024 * 1024

/** Sends a file to the door. What can be told without reading it is told at once. Throws UploadRefused. */
export async function uploadEvidence(file: File): Promise<string> {
  if (file.size > largest) throw new UploadRefused(422, 'tooLarge')
  if (file.size === 0) throw new UploadRefused(422, 'empty')
  try {
    return await upload(file)
  } catch (error) {
    // The browser could not read it: moved, locked, on a phone that was unplugged.
    if (error instanceof DOMException && error.name.startsWith('Not'))
      throw new UploadRefused(422, 'unreadable')
    throw error
  }
}

/** True where the file itself is at fault, not the disk or the program. */
export function isRefusal(error: unknown): boolean {
  const { code } = explain(error, messages.t)
  return code === 'BAD_FILE' || code === 'UPLOAD_TOO_BIG'
}
