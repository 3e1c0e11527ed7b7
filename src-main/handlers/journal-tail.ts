import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '../../src-shared/model/zod.ts'

/** Lines of earlier versions have no `where`, and may quote what somebody typed: their time and procedure are enough. */
const lineSchema = z.object({
  at: z.string(),
  what: z.string().regex(/^[\w ./-]{1,80}$/),
  why: z.string(),
  where: z.array(z.string()).optional(),
})

/** Bytes read from the end. */
const tail = 64 * 1024

async function endOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const start = Math.max(0, size - tail)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

function shown(line: string): string[] {
  try {
    const { at, what, why, where } = lineSchema.parse(JSON.parse(line))
    if (where === undefined && !/^STORE_[A-Z_]+$/.test(why)) return [`${at} ${what}`]
    return [`${at} ${what}: ${why}`, ...(where?.[0] === undefined ? [] : [`  ${where[0]}`])]
  } catch {
    return []
  }
}

/** The failures noted last, the newest last; none where there is no journal. */
export async function journalTail(folder: string, most = 20): Promise<string[]> {
  try {
    const lines = (await endOf(join(folder, 'journal.log'))).trimEnd().split('\n')
    return lines.slice(-most).flatMap(shown)
  } catch {
    return []
  }
}
