import type { ImportSummary } from '../../../src-shared/model/package/import-summary.ts'
import type { DiskFault } from '../../store/fault.ts'
import type { Result } from '../../store/result.ts'

/** Whose key signed the package, and what it may therefore bring. */
export type ArrivalSender = {
  readonly fingerprint: string
  /** Alias of the shopper the key is bound to; null for a key that was confirmed by hand. */
  readonly shopper: string | null
  /** Another supervisor's: may bring visits that are approved or rejected, of any shopper. */
  readonly colleague: boolean
}

/** The line of the import history, without what is known only afterwards. */
export type ImportLine = {
  readonly uid: string
  readonly file: string
  readonly kind: string
  /** Id of the package. */
  readonly package: string
  /** SHA-256 of the canonical manifest. */
  readonly manifest: string
  readonly sender: string
  readonly fingerprint: string
  readonly createdAt: string
}

export type ArrivalProgress = {
  readonly stage: 'reading' | 'checking' | 'writing'
  readonly done: number
  readonly total: number | null
}

export type ArrivalOptions = {
  /** The data folder; this process holds it for writing. */
  readonly folder: string
  /** The package. */
  readonly file: string
  readonly password?: string | undefined
  readonly sender: ArrivalSender
  readonly import: ImportLine
  /** Alias of the person who imports. */
  readonly author: string
  readonly now: Date
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((progress: ArrivalProgress) => void) | undefined
}

export type ArrivalFault =
  | DiskFault
  /** Stopped by its signal; nothing came in. */
  | { readonly code: 'CANCELLED' }
  /** The package as a whole is not good: what is wrong with it as `openPackage` or its records say. */
  | { readonly code: 'PACKAGE'; readonly fault: unknown }

export type Arrived = {
  readonly summary: ImportSummary
  /** Ids of the audits that were added or updated; their flags are to be made anew. */
  readonly audits: readonly string[]
}

/**
 * Takes in the visits of an `audits` package, in a thread of its own: everything or nothing. The package was opened
 * and its sender agreed to before. Writes the line of the import history too. One import at a time for each folder;
 * another one waits.
 */
export async function takeAudits(_options: ArrivalOptions): Promise<Result<Arrived, ArrivalFault>> {
  throw new Error('not yet')
}
