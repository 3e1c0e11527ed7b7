import { contentMac, linkHash, type Link } from '../log.ts'
import { complement, type Draft } from './draft.ts'

type Entry = Link & {
  readonly content: string | null
  readonly salt: Uint8Array | null
  readonly hash: string
}

/** Two entries between which some are lost, by their ids; 0 before the first. */
export type Seam = readonly [number, number]

const columns = 'id, at, kind, subject, author, content, salt, mac, hash'

/**
 * The chain as far as it can be followed: entries of the backup where they are missing, none that does not fit to the
 * one before it, and the seams where entries are lost. Entries behind a seam stay as they were made.
 */
export function mergeLog(draft: Draft, known: ReadonlySet<string>): Seam[] {
  const { sql } = draft.writer
  complement(draft, 'log')
  const seams: Seam[] = []
  let previous: { id: number; hash: string | null } = { id: 0, hash: null }
  const drop = sql('DELETE FROM log WHERE id = ?')
  const next = sql<Entry>(`SELECT ${columns} FROM log WHERE id > ? ORDER BY id LIMIT 1`)
  for (let at = 0; ;) {
    const entry = next.get(at)
    if (!entry) return seams
    at = entry.id
    const { content, salt, hash, ...link } = entry
    const follows = link.id === previous.id + 1
    const seam = `${previous.id} ${link.id}`
    if (follows && !known.has(seam) && linkHash(previous.hash, link) !== hash) {
      drop.run(link.id)
      continue
    }
    if (!follows && !known.has(seam)) seams.push([previous.id, link.id])
    if ((content === null) !== (salt === null) || !contentHolds(entry)) restoreContent(draft, entry)
    previous = { id: link.id, hash }
  }
}

function contentHolds({ content, salt, mac }: Entry): boolean {
  return content === null || salt === null || contentMac(salt, content) === mac
}

/** As the backup has it, or, like a purged one, none. */
function restoreContent({ writer, hasBackup }: Draft, { id, mac }: Entry): void {
  const found = hasBackup
    ? writer.sql<Entry>(`SELECT ${columns} FROM kept.log WHERE id = ? AND mac = ?`).get(id, mac)
    : undefined
  const whole = found && contentHolds(found) ? found : { content: null, salt: null }
  writer.sql('UPDATE log SET content = ?, salt = ? WHERE id = ?').run(whole.content, whole.salt, id)
}
