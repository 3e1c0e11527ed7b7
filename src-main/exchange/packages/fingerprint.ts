import { createHash } from 'node:crypto'

/** Of a public key (SubjectPublicKeyInfo, base64), as people compare it: 32 upper-case hex digits. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')
  return hash.slice(0, 32).toUpperCase()
}
