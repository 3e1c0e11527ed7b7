import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { DeviceKey } from '../../src-main/exchange/device-key.ts'
import { openPackage } from '../../src-main/exchange/packages/open-package.ts'
import { z } from '../../src-shared/model/zod.ts'
import { rawZip, type RawEntry } from './raw-zip.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** A package taken apart: what the manifest says beside its list, and the files. */
export interface Parts {
  readonly manifest: JsonObject
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[]
}

/** Where a mutation may reach in while a package is put together again. */
export interface Reach {
  /** Before it is signed. */
  readonly manifest?: (manifest: JsonObject) => JsonObject
  /** After that. */
  readonly signed?: (manifest: JsonObject) => JsonObject
  readonly text?: (manifest: string) => string
  readonly zip?: (entries: readonly RawEntry[]) => readonly RawEntry[]
  readonly key?: DeviceKey
}

export function newKey(): DeviceKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    sign: bytes => sign(null, bytes, privateKey).toString('base64'),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  }
}

/** Takes a good package apart. */
export async function takeApart(file: string): Promise<Parts> {
  const opened = await openPackage(file)
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault))
  const { entries, manifest } = opened.value
  const files: { path: string; bytes: Buffer }[] = []
  for (const { path, sha256 } of entries) {
    if (path.startsWith('evidence/')) {
      const parts: Buffer[] = []
      for await (const part of await opened.value.evidence(sha256)) parts.push(part as Buffer)
      files.push({ path, bytes: Buffer.concat(parts) })
    } else {
      const read = await opened.value.json(path, z.json())
      if (!read.ok) throw new Error(JSON.stringify(read.fault))
      files.push({ path, bytes: Buffer.from(JSON.stringify(read.value)) })
    }
  }
  await opened.value.close()
  return { manifest: { ...manifest } as unknown as JsonObject, files }
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What can't be made canonical (half of a surrogate pair) can't be signed rightly either. */
function signedBytes(unsigned: JsonObject): Buffer {
  try {
    return Buffer.from(canonicalJson(unsigned))
  } catch {
    return Buffer.from(JSON.stringify(unsigned))
  }
}

/** Hashes, signs and zips: a package with a right list and signature, but for what `reach` does. */
export function putTogether({ manifest, files }: Parts, key: DeviceKey, reach: Reach = {}): Buffer {
  const signer = reach.key ?? key
  const { signature: _signature, ...rest } = manifest
  const entries = files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256Of(bytes) }))
  const listed: JsonObject = { ...rest, entries, publicKey: signer.publicKey }
  const unsigned = reach.manifest?.(listed) ?? listed
  const signed: JsonObject = { ...unsigned, signature: signer.sign(signedBytes(unsigned)) }
  const text = JSON.stringify(reach.signed?.(signed) ?? signed)
  const zipped: RawEntry[] = [
    ...files.map(({ path, bytes }) => ({ name: path, bytes, deflate: path.startsWith('data/') })),
    { name: 'manifest.json', bytes: Buffer.from(reach.text?.(text) ?? text), deflate: true },
  ]
  return rawZip(reach.zip?.(zipped) ?? zipped)
}
