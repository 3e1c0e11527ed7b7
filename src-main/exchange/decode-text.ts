/**
 * The text of a file made by somebody's spreadsheet: UTF-8, UTF-16 with its mark, else Windows-1251, which
 * is what a Russian Excel saves as "CSV". Any byte is a letter in Windows-1251, so the order matters.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}
