import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import { boxes, type Box } from './strip/boxes.ts'

/** Without what only a player needs to know. */
const plain = (found: { readonly mime: string } | undefined) => (found?.mime ?? '').split(';')[0] ?? ''

/** Type of a file by its bytes; '' where they say nothing. */
export async function typeOfFile(path: string): Promise<string> {
  const mime = plain(await fileTypeFromFile(path))
  return mime === 'video/mp4' ? typeOfVideo(await readFile(path)) : mime
}

/** The same of bytes in memory. */
export async function typeOfBytes(bytes: Buffer): Promise<string> {
  const mime = plain(await fileTypeFromBuffer(bytes))
  return mime === 'video/mp4' ? typeOfVideo(bytes) : mime
}

/** A recording of some phones calls itself a film without a picture. */
function typeOfVideo(bytes: Buffer): string {
  try {
    return isSoundOnly(bytes) ? 'audio/mp4' : 'video/mp4'
  } catch {
    return 'video/mp4'
  }
}

function isSoundOnly(bytes: Buffer): boolean {
  const within = (outer: Pick<Box, 'start' | 'end'>, type: string) => {
    // Only as far as it is looked for: what stands behind may be cut.
    for (const box of boxes(bytes, outer.start, outer.end)) if (box.type === type) return box
    return undefined
  }
  const moov = within({ start: 0, end: bytes.length }, 'moov')
  if (!moov) return false
  const handlers: string[] = []
  for (const trak of boxes(bytes, moov.start, moov.end)) {
    const mdia = trak.type === 'trak' ? within(trak, 'mdia') : undefined
    const hdlr = mdia && within(mdia, 'hdlr')
    if (hdlr) handlers.push(bytes.toString('latin1', hdlr.start + 8, hdlr.start + 12))
  }
  return handlers.includes('soun') && !handlers.includes('vide')
}
