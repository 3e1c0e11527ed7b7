const zip = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
/** The container of old .xls files, and of .xlsx files under a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

/** True for what a spreadsheet program saves as a workbook, rather than as text; it may still be broken. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [zip, emptyZip, compound].some(signature => startsWith(bytes, signature))
}

/** `encrypted`: a workbook under a password; `old`: an .xls; null: neither, nor any other compound file. */
export function compoundKind(bytes: Uint8Array): 'encrypted' | 'old' | null {
  if (!startsWith(bytes, compound)) return null
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  )
    ? 'encrypted'
    : 'old'
}
