import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret for one shopper, base64 of 32 random bytes; it travels in the assignment package. */
export function newSecret(): string {
  return randomBytes(32).toString('base64')
}

function proof(secret: string, publicKey: string, packageId: string): Buffer {
  return createHmac('sha256', Buffer.from(secret, 'base64')).update(`${publicKey}\n${packageId}`).digest()
}

/** Proves for one package that the holder of the key was given the secret; lower-case hex. */
export function proveEnrolment(secret: string, publicKey: string, packageId: string): string {
  return proof(secret, publicKey, packageId).toString('hex')
}

export function isEnrolled(mac: string, secret: string, publicKey: string, packageId: string): boolean {
  const given = Buffer.from(mac, 'hex')
  const expected = proof(secret, publicKey, packageId)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
