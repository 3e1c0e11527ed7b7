import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { openFile } from '../store/evidence-files.ts'
import type { Context } from './context.ts'

/** Widths a page may ask for, so that nobody can fill the disk with copies. */
const widths = new Set([400, 1600])

/**
 * A smaller copy of a photo as JPEG, made at first sight and kept beside the store; it can always be made again.
 * null when there is no such photo.
 */
export async function thumbnailOf(
  context: Context,
  sha256: string,
  width: number,
): Promise<Uint8Array | null> {
  const file = openFile(context.store.reader, sha256)
  if (!file || !file.mime.startsWith('image/') || !widths.has(width)) return null
  const kept = join(context.store.folder, 'thumbnails', String(width), `${sha256}.jpg`)
  try {
    return await readFile(kept)
  } catch {
    const made = await context.images().thumbnail(file.path, width)
    if (!made.ok) return null
    await mkdir(dirname(kept), { recursive: true })
    const half = `${kept}.${randomUUID()}`
    await writeFile(half, made.jpeg)
    await rename(half, kept)
    return made.jpeg
  }
}
