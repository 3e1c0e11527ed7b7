import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface DeviceKey {
  /** Ed25519, base64. */
  sign(bytes: Uint8Array): string
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string
}

/**
 * The key of this laptop: made at first use, readable by its owner alone, random even in the sample network.
 * What it signs can be told from what somebody typed.
 */
export function deviceKey(folder: string): DeviceKey {
  const file = join(folder, 'device-key.pem')
  const key = readKey(file) ?? makeKey(file)
  return {
    sign: bytes => sign(null, bytes, key).toString('base64'),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
  }
}

function readKey(file: string): KeyObject | null {
  try {
    return createPrivateKey(readFileSync(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function makeKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519')
  // wx: two processes at once must not each sign with a key of their own
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return privateKey
}
