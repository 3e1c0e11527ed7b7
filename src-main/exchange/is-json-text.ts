import { decodeText } from './decode-text.ts'

/** Whether a file is an object of JSON rather than a table: told by its first letter, not by its name. */
export function isJsonText(bytes: Uint8Array): boolean {
  return decodeText(bytes).trimStart().startsWith('{')
}
