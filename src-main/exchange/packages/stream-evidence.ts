import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { contentStart } from './content-start.ts'
import type { KnownEntry } from './package-content.ts'
import type { PackageBytes } from './package-bytes.ts'
import { PackageFailure, refusal } from './package-fault.ts'

const stepBytes = 256 * 1024

/** The bytes of one evidence file. Throws at their end when they are not what the manifest says: believe none before. */
async function* evidenceParts(
  bytes: PackageBytes,
  { entry, place }: KnownEntry,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const start = await contentStart(bytes, place)
  for (let at = 0; at < place.packed; at += stepBytes) {
    if (signal?.aborted === true) throw new PackageFailure({ code: 'CANCELLED' })
    const part = await bytes.bytes(start + at, Math.min(stepBytes, place.packed - at))
    hash.update(part)
    yield part
  }
  if (hash.digest('hex') !== entry.sha256) throw refusal('wrongHash', entry.path)
}

/** The same as a stream. */
export function streamEvidence(bytes: PackageBytes, known: KnownEntry, signal?: AbortSignal): Readable {
  return Readable.from(evidenceParts(bytes, known, signal), { objectMode: false })
}
