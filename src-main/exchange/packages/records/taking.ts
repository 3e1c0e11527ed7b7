import { canonicalJson } from '../../../../src-shared/model/canonical-json.ts'
import type {
  ImportSummary,
  RecordKind,
  RefusalReason,
} from '../../../../src-shared/model/package/import-summary.ts'
import type { PackageManifest } from '../../../../src-shared/model/package/manifest.ts'
import type { Writer } from '../../../store/connection.ts'
import { sha256 } from '../../../store/content-hash.ts'
import type { StoreFault } from '../../../store/fault.ts'
import { addImport, isOvertaken, type ImportedPackage, type ImportLine } from '../../../store/imports.ts'
import { done, type Result } from '../../../store/result.ts'
import { together } from '../../../store/together.ts'
import { trustKey } from '../../../store/trusted-keys.ts'
import type { Sender } from './trust.ts'

/** A package whose sender is agreed to, on its way in. */
export type Arrival = {
  readonly manifest: PackageManifest
  readonly sender: Sender
  /** Name of the file as it arrived. */
  readonly file: string
  /** Alias of the person who takes it in. */
  readonly author: string
}

export type Change = 'added' | 'updated' | 'unchanged'

/** What a package changes, counted while it is taken in. */
export class Tally {
  readonly #counts = new Map<RecordKind, Record<Change, number>>()
  readonly #refused: ImportSummary['refused'] = []

  count(kind: RecordKind, change: Change, by = 1): void {
    if (by === 0) return
    const counts = this.#counts.get(kind) ?? { added: 0, updated: 0, unchanged: 0 }
    counts[change] += by
    this.#counts.set(kind, counts)
  }

  refuse(record: RecordKind, id: string, name: string, reason: RefusalReason): void {
    this.#refused.push({ record, id, name, reason })
  }

  summary(): ImportSummary {
    return {
      counts: Object.fromEntries(this.#counts),
      evidence: { files: 0, bytes: 0 },
      refused: this.#refused,
      rescored: [],
    }
  }
}

export function importedPackage({ manifest, sender, file }: Arrival, uid: string): ImportedPackage {
  return {
    uid,
    file,
    kind: manifest.kind,
    package: manifest.id,
    manifest: sha256(canonicalJson(manifest)),
    sender: manifest.author.name,
    fingerprint: sender.fingerprint,
    createdAt: manifest.created,
  }
}

/** From now on its key is trusted, if it was not before. */
export function trustSender(writer: Writer, { sender, author }: Arrival): Result<null, StoreFault> {
  if (sender.trust === 'known') return done(null)
  const { fingerprint, publicKey, name, shopper, trust } = sender
  const how = trust === 'enrolled' ? 'secret' : 'confirmed'
  return trustKey(writer, { fingerprint, publicKey, name, shopper: shopper?.id ?? null, how, author })
}

/**
 * Takes a small package in: the key, the records and the line of the history in one transaction. `latest`: no later
 * package of this kind came in from the same sender; otherwise records that are there already stay as they are.
 */
export function takeIn(
  writer: Writer,
  arrival: Arrival,
  take: (tally: Tally, latest: boolean) => Result<null, StoreFault>,
): Result<ImportLine, StoreFault> {
  return together(writer, `exchange.import.${arrival.manifest.kind}`, (): Result<ImportLine, StoreFault> => {
    const trusted = trustSender(writer, arrival)
    if (!trusted.ok) return trusted
    const from = importedPackage(arrival, writer.newId())
    const tally = new Tally()
    const taken = take(tally, !isOvertaken(writer, from))
    if (!taken.ok) return taken
    return done(addImport(writer, from, arrival.author, tally.summary()))
  })
}
