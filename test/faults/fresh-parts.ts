import { randomOf } from './random.ts'
import type { Json, JsonObject, Parts } from './package-parts.ts'

/** An id from chance alone, the same for the same seed. */
function newIds(seed: number): () => string {
  const random = randomOf(seed)
  const hex = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
  return () => `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
}

/** The same package with a visit that nobody has seen: what is taken in of one case must not answer for the next. */
export function freshParts({ manifest, files }: Parts, seed: number): Parts {
  const newId = newIds(seed)
  return {
    manifest: { ...manifest, id: newId() },
    files: files.map(file => {
      if (!file.path.startsWith('data/audit-')) return file
      const record = JSON.parse(file.bytes.toString('utf8')) as JsonObject
      const id = newId()
      const evidence = (record['evidence'] as JsonObject[]).map((one): Json => ({ ...one, id: newId() }))
      return {
        path: `data/audit-${id}.json`,
        bytes: Buffer.from(JSON.stringify({ ...record, id, evidence })),
      }
    }),
  }
}
