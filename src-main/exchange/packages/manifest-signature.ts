import { createPublicKey, verify } from 'node:crypto'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import type { PackageManifest, UnsignedManifest } from '../../../src-shared/model/package/manifest.ts'
import type { DeviceKey } from '../device-key.ts'

/** What stands before the 32 bytes of every Ed25519 key in SubjectPublicKeyInfo. */
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex')
const signatureBytes = 64

/**
 * Points of small order, the sign bit off: under such a key one signature fits many messages, so that it would bind
 * nobody. Node's library refuses them itself, Electron's does not. The last two are points written above the prime.
 */
const weakKeys = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

/** Bytes of base64 that is written the one usual way; null for any other. */
function exactly(base64: string, length: number): Buffer | null {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === length && bytes.toString('base64') === base64 ? bytes : null
}

function keyOf(publicKey: string): Buffer | null {
  const spki = exactly(publicKey, spkiStart.length + 32)
  if (!spki?.subarray(0, spkiStart.length).equals(spkiStart)) return null
  const point = Buffer.from(spki.subarray(spkiStart.length))
  point.writeUInt8(point.readUInt8(31) & 0x7f, 31)
  return weakKeys.has(point.toString('hex')) ? null : spki
}

function signedBytes(manifest: UnsignedManifest): Buffer {
  return Buffer.from(canonicalJson(manifest))
}

/** `manifest.publicKey` must be the key's own. */
export function signManifest(manifest: UnsignedManifest, key: DeviceKey): PackageManifest {
  return { ...manifest, signature: key.sign(signedBytes(manifest)) }
}

/** Whether the key inside made the signature. Whose key it is, it does not say. */
export function isSigned(manifest: PackageManifest): boolean {
  const { signature, ...unsigned } = manifest
  const key = keyOf(manifest.publicKey)
  const bytes = exactly(signature, signatureBytes)
  if (!key || !bytes) return false
  try {
    return verify(null, signedBytes(unsigned), createPublicKey({ key, format: 'der', type: 'spki' }), bytes)
  } catch {
    // not a point of the curve
    return false
  }
}
