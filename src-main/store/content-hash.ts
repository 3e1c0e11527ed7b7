import { createHash } from 'node:crypto'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** SHA-256 of the canonical JSON, lower-case hex. */
export function contentHash(content: unknown): string {
  return sha256(canonicalJson(content))
}

export const emptyDigest = '0'.repeat(64)

/**
 * Adds a hash to the digest of a set, or takes it out again: exclusive or, so the order does not matter and
 * one answer costs the same in a long checklist as in a short one. It shows a lost or foreign row of hashes
 * that name their record; each row has its own hash beside.
 */
export function toggled(digest: string, hash: string): string {
  const left = Buffer.from(digest, 'hex')
  const right = Buffer.from(hash, 'hex')
  for (const [at, byte] of right.entries()) left[at] = (left[at] ?? 0) ^ byte
  return left.toString('hex')
}
