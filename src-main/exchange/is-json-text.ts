import { decodeText } from './decode-text.ts'

/** Bytes that are looked at. */
const head = 1024

/** Whether a file is an object of JSON rather than a table: told by its first letter, not by its name. */
export function isJsonText(bytes: Uint8Array): boolean {
  // Not in the middle of a letter, which would be taken for another encoding.
  let end = Math.min(bytes.length, head)
  while (end > 0 && (bytes[end - 1] ?? 0) > 0x7f) end -= 1
  return decodeText(bytes.subarray(0, end)).trimStart().startsWith('{')
}
