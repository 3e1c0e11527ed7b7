import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  type KeyObject,
} from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { pathsOf } from '../store/paths.ts'

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
  const file = pathsOf(folder).deviceKey
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
  const draft = `${file}-${randomUUID()}`
  try {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    // on disk before it has its name: half a key would stop every export from then on
    writeFileSync(draft, pem, { mode: 0o600, flag: 'wx', flush: true })
    // two processes at once must not each sign with a key of their own
    const made = readKey(file)
    if (made) return made
    renameSync(draft, file)
    return privateKey
  } finally {
    rmSync(draft, { force: true })
  }
}
