import { createHmac, randomBytes } from 'node:crypto'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash } from './content-hash.ts'
import { reading } from './together.ts'

export type LogEntry = {
  readonly kind: string
  /** Id or code of the record it is about. */
  readonly subject: string
  /** Without it the person at this laptop. */
  readonly author?: string
  readonly content: unknown
}

/** What an entry's hash is made of; the content takes part by its HMAC, so that it can be purged. */
export type Link = {
  readonly id: number
  readonly at: string
  readonly kind: string
  readonly subject: string
  readonly author: string
  readonly mac: string
}

export function contentMac(salt: Uint8Array, content: string): string {
  return createHmac('sha256', salt).update(content).digest('hex')
}

export function linkHash(previous: string | null, link: Link): string {
  return contentHash({ ...link, previous })
}

function last(reader: Reader): { id: number; hash: string } | undefined {
  return reader.sql<{ id: number; hash: string }>('SELECT id, hash FROM log ORDER BY id DESC LIMIT 1').get()
}

function personHere(reader: Reader): string {
  return reader.sql<{ alias: string }>('SELECT alias FROM person WHERE here = 1').get()?.alias ?? ''
}

/** An entry that only waits for its place in the chain. */
export type PreparedEntry = Pick<Link, 'kind' | 'subject' | 'author' | 'mac'> & {
  readonly content: string
  readonly salt: Uint8Array
}

/** What of an entry takes time and can be done before the transaction that tells of it. */
export function prepareEntry(entry: LogEntry & { readonly author: string }): PreparedEntry {
  const { kind, subject, author } = entry
  const content = canonicalJson(entry.content)
  const salt = randomBytes(32)
  return { kind, subject, author, content, salt, mac: contentMac(salt, content) }
}

/** Appends to the chain, in this order; part of the transaction of the acts they tell of. */
export function addPrepared(writer: Writer, entries: readonly PreparedEntry[]): void {
  let { id, hash }: { id: number; hash: string | null } = last(writer) ?? { id: 0, hash: null }
  const at = writer.clock.now().toISOString()
  const add = writer.sql(
    'INSERT INTO log (id, at, kind, subject, author, content, salt, mac, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { kind, subject, author, content, salt, mac } of entries) {
    id += 1
    hash = linkHash(hash, { id, at, kind, subject, author, mac })
    add.run(id, at, kind, subject, author, content, salt, mac, hash)
  }
}

/** Appends to the chain; part of the transaction of the act it tells of. */
export function addToLog(writer: Writer, entry: LogEntry): void {
  addPrepared(writer, [prepareEntry({ ...entry, author: entry.author ?? personHere(writer) })])
}

/** How many entries there are: the id of the newest. */
export function logLength(reader: Reader): number {
  return reading(reader, 'log.length', () => last(reader)?.id ?? 0)
}

/** Hash of the newest entry; goes into packages and reports. null while the log is empty. */
export function logHead(reader: Reader): string | null {
  return reading(reader, 'log.head', () => last(reader)?.hash ?? null)
}
