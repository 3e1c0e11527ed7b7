import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

/** A key whose packages are taken in. */
export type TrustedKey = {
  readonly fingerprint: string
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string
  /** Of the sender, as the package said when the key was trusted. */
  readonly name: string
  /** Id of the shopper it is bound to: it brings their visits and nothing else. null for an office's. */
  readonly shopper: string | null
  /** By the enrolment secret, or by a person who compared fingerprints. */
  readonly how: 'secret' | 'confirmed'
  readonly at: string
  readonly author: string
  readonly revokedAt: string | null
}

const columns = `fingerprint, public_key AS publicKey, name, shopper, how, at, author, revoked_at AS revokedAt`

/** The newest first; revoked ones too. */
export function listKeys(reader: Reader): TrustedKey[] {
  return reading(reader, 'keys.list', () =>
    reader.sql<TrustedKey>(`SELECT ${columns} FROM trusted_key ORDER BY at DESC, fingerprint`).all(),
  )
}

/** null for a key that was never trusted. */
export function findKey(reader: Reader, fingerprint: string): TrustedKey | null {
  return reading(reader, 'keys.get', () => {
    const row = reader
      .sql<TrustedKey>(`SELECT ${columns} FROM trusted_key WHERE fingerprint = ?`)
      .get(fingerprint)
    return row ?? null
  })
}

/** Whether another key than this is trusted for the same shopper or, where a name is given, for a sender of that name. */
export function hasOtherKey(
  reader: Reader,
  {
    fingerprint,
    name,
    shopper,
  }: Pick<TrustedKey, 'fingerprint' | 'shopper'> & { readonly name: string | null },
): boolean {
  return reading(reader, 'keys.other', () => {
    const row = reader
      .sql(
        'SELECT 1 FROM trusted_key WHERE fingerprint <> ? AND revoked_at IS NULL AND (name = ? OR shopper = ?) LIMIT 1',
      )
      .get(fingerprint, name, shopper)
    return row !== undefined
  })
}

/** Trusts a key from now on, one that was revoked too. A key that is trusted already stays as it is. */
export function trustKey(
  writer: Writer,
  key: Omit<TrustedKey, 'at' | 'revokedAt'>,
): Result<null, StoreFault> {
  return together(writer, 'keys.trust', () => {
    const { fingerprint, publicKey, name, shopper, how, author } = key
    const known = findKey(writer, fingerprint)
    if (known !== null && known.revokedAt === null) return done(null)
    writer
      .sql(
        `INSERT INTO trusted_key (fingerprint, public_key, name, shopper, how, at, author) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name, shopper = excluded.shopper, how = excluded.how,
         at = excluded.at, author = excluded.author, revoked_at = NULL`,
      )
      .run(fingerprint, publicKey, name, shopper, how, writer.clock.now().toISOString(), author)
    addToLog(writer, { kind: 'key.trusted', subject: fingerprint, author, content: { name, shopper, how } })
    return done(null)
  })
}

/** From now on packages under this key are asked about again. */
export function revokeKey(writer: Writer, fingerprint: string, author: string): Result<null, StoreFault> {
  return together(writer, 'keys.revoke', (): Result<null, RecordFault> => {
    const known = findKey(writer, fingerprint)
    if (known === null) return refused({ code: 'NOT_FOUND', kind: 'file', id: fingerprint })
    if (known.revokedAt !== null) return done(null)
    const at = writer.clock.now().toISOString()
    writer.sql('UPDATE trusted_key SET revoked_at = ? WHERE fingerprint = ?').run(at, fingerprint)
    addToLog(writer, { kind: 'key.revoked', subject: fingerprint, author, content: { name: known.name } })
    return done(null)
  })
}
