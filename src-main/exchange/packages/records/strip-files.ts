import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Evidence } from '../../../../src-shared/model/evidence.ts'
import type { Reader } from '../../../store/connection.ts'
import { sha256 } from '../../../store/content-hash.ts'
import { openFile } from '../../../store/evidence-files.ts'
import { done, refused, type Result } from '../../../store/result.ts'
import { stripPhoto } from '../strip/strip-photo.ts'

export type OutgoingFile = { readonly sha256: string; readonly bytes: number; readonly path: string }
export type StripFault =
  | { readonly code: 'PHOTO_KEEPS_DATA'; readonly name: string }
  | { readonly code: 'EVIDENCE_GONE'; readonly sha256: string }

/** Photos without their metadata, each made once and kept beside the packages until they are written. */
export class StrippedPhotos {
  readonly #reader: Reader
  readonly #folder: string
  readonly #made = new Map<string, OutgoingFile>()

  constructor(reader: Reader, folder: string) {
    this.#reader = reader
    this.#folder = folder
  }

  /** By the hash of the original; those that had nothing to take out are not among them. */
  get files(): ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }> {
    return new Map([...this.#made].map(([original, { sha256, bytes }]) => [original, { sha256, bytes }]))
  }

  /** The file that goes out for a piece of evidence; `bare`: without metadata. */
  outgoing({ sha256: hash, bytes }: Evidence, bare: boolean): Result<OutgoingFile, StripFault> {
    const made = bare ? this.#made.get(hash) : undefined
    if (made) return done(made)
    const file = openFile(this.#reader, hash)
    return file ? done({ sha256: hash, bytes, path: file.path }) : gone(hash)
  }

  /** The packages are written: only the originals stay. */
  async clear(): Promise<void> {
    for (const { path } of this.#made.values()) await rm(path, { force: true })
  }

  /** Makes a photo ready; recordings and documents go as they are. */
  async strip(evidence: Evidence): Promise<Result<null, StripFault>> {
    const { sha256: hash, kind, mime, name, original } = evidence
    if (kind !== 'photo' || original !== null || this.#made.has(hash)) return done(null)
    const file = openFile(this.#reader, hash)
    if (!file) return gone(hash)
    const bare = stripPhoto(await readFile(file.path), mime)
    if (!bare) return refused({ code: 'PHOTO_KEEPS_DATA', name })
    const stripped = sha256(bare)
    if (stripped === hash) return done(null)
    const path = join(this.#folder, `stripped-${stripped}`)
    await writeFile(path, bare, { mode: 0o600 })
    this.#made.set(hash, { sha256: stripped, bytes: bare.byteLength, path })
    return done(null)
  }
}

function gone(sha256: string) {
  return refused<StripFault>({ code: 'EVIDENCE_GONE', sha256 })
}
