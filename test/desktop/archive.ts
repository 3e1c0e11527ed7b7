import { copyFile, mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** An asar archive starts with four numbers, of which the last is the length of the JSON that lists its files. */
const start = 16

interface Entry {
  files?: Record<string, Entry> | undefined
  size?: number | undefined
  offset?: string | undefined
  unpacked?: boolean | undefined
}
const entrySchema: z.ZodType<Entry> = z.object({
  get files() {
    return z.record(z.string(), entrySchema).optional()
  },
  size: z.number().optional(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
})

export interface Packed {
  path: string
  size: number
  /** Bytes from the end of the list. */
  offset: number
  /** Beside the archive, as a real file. */
  unpacked: boolean
}

/** Every file an archive lists. */
export async function packedFiles(archive: string): Promise<Packed[]> {
  const file = await open(archive)
  try {
    const head = Buffer.alloc(start)
    await file.read(head, 0, start, 0)
    const json = Buffer.alloc(head.readUInt32LE(12))
    await file.read(json, 0, json.length, start)
    return walk(entrySchema.parse(JSON.parse(json.toString())), '')
  } finally {
    await file.close()
  }
}

function walk(entry: Entry, path: string): Packed[] {
  const { files, size = 0, offset = '0', unpacked = false } = entry
  if (!files) return [{ path, size, offset: Number(offset), unpacked }]
  return Object.entries(files).flatMap(([name, below]) => walk(below, path === '' ? name : `${path}/${name}`))
}

/** Lays every file of an archive, and those beside it, into a folder. */
export async function unpackArchive(archive: string, folder: string): Promise<void> {
  const bytes = await readFile(archive)
  const list = 8 + bytes.readUInt32LE(4)
  for (const { path, size, offset, unpacked } of await packedFiles(archive)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    if (unpacked) await copyFile(join(`${archive}.unpacked`, path), file)
    else await writeFile(file, bytes.subarray(list + offset, list + offset + size))
  }
}

/** The smallest archive there is. */
export function emptyArchive(): Buffer {
  const json = Buffer.from('{"files":{}}')
  const head = Buffer.alloc(start)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(json.length + 8, 4)
  head.writeUInt32LE(json.length + 4, 8)
  head.writeUInt32LE(json.length, 12)
  return Buffer.concat([head, json])
}
