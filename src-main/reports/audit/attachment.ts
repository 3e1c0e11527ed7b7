import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import type { Seal } from '../audit-report.ts'
import type { ShownAudit } from './shown.ts'

/** The name of the file inside the PDF. */
export const attachmentName = 'audit.json'

/** The attached data's canonical JSON (RFC 8785), UTF-8: what is hashed and signed. */
export function attachmentBytes(shown: ShownAudit): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(shown))
}

/** The attached file: `{data, signature, publicKey}`; both null where nobody signed. Throws for a seal of other data. */
export function attachedFile(data: Uint8Array, seal: Seal | null): Uint8Array {
  if (seal && !Buffer.from(seal.attachment).equals(data))
    throw new Error('the signed data is not what the pages show')
  const signature = JSON.stringify(seal?.signature ?? null)
  const publicKey = JSON.stringify(seal?.publicKey ?? null)
  const text = new TextDecoder().decode(data)
  return new TextEncoder().encode(`{"data":${text},"publicKey":${publicKey},"signature":${signature}}`)
}

export function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
