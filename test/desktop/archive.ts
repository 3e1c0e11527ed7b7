import { open } from 'node:fs/promises'
import { z } from 'zod'

/** An asar archive starts with four numbers, of which the last is the length of the JSON that lists its files. */
const start = 16

interface Entry {
  files?: Record<string, Entry> | undefined
  size?: number | undefined
  unpacked?: boolean | undefined
}
const entrySchema: z.ZodType<Entry> = z.object({
  get files() {
    return z.record(z.string(), entrySchema).optional()
  },
  size: z.number().optional(),
  unpacked: z.boolean().optional(),
})

export interface Packed {
  path: string
  size: number
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
  if (!entry.files) return [{ path, size: entry.size ?? 0, unpacked: entry.unpacked ?? false }]
  return Object.entries(entry.files).flatMap(([name, below]) =>
    walk(below, path === '' ? name : `${path}/${name}`),
  )
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
