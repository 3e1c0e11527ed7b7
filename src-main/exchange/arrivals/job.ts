import type { MessagePort } from 'node:worker_threads'
import type { ImportSummary } from '../../../src-shared/model/package/import-summary.ts'
import type { ImportedPackage } from '../../store/imports.ts'
import type { Result } from '../../store/result.ts'
import type { Turns } from '../../store/turns.ts'
import type { SharedPackage } from '../packages/package-content.ts'
import type { PackageFault } from '../packages/package-fault.ts'

/** Whose key signed the package, and what it may therefore bring. */
export type ArrivalSender = {
  readonly fingerprint: string
  /** Alias of the shopper the key is bound to; null for a key that was confirmed by hand. */
  readonly shopper: string | null
  /** Another supervisor's: may bring visits that are approved or rejected, of any shopper. */
  readonly colleague: boolean
}

/** `done` of `total` records and files while reading, audits while writing. */
export type ArrivalProgress = {
  readonly stage: 'reading' | 'writing'
  readonly done: number
  readonly total: number
}

export type Arrived = {
  readonly summary: ImportSummary
  /** Ids of the audits that were added or updated; their flags are to be made anew. */
  readonly audits: readonly string[]
}

/** Stopped by its signal, or one of what packages and disks can do. Nothing came in. */
export type ArrivalFault = PackageFault

/** What the threads of an import share: set to 1, it stops them. */
export type Stop = Int32Array<SharedArrayBuffer>

export type ArrivalJob = {
  readonly kind: 'arrivals'
  readonly folder: string
  readonly package: SharedPackage
  readonly sender: ArrivalSender
  readonly import: ImportedPackage
  readonly author: string
  /** ISO, UTC. */
  readonly now: string
  readonly stop: Stop
  readonly turns: Turns
  /** To the thread of the files, and what ends that thread alone. */
  readonly port: MessagePort
  readonly quit: Stop
  /** To the thread that reads the records; null where they are too few for one. */
  readonly reading: MessagePort | null
}

/** Takes away what an import left whose thread did not come to its end. */
export type SweepJob = { readonly kind: 'sweep'; readonly folder: string; readonly import: string }

/** Reads the records, ahead of the thread that takes them in. */
export type ReadingJob = {
  readonly kind: 'reading'
  readonly package: SharedPackage
  /** To the thread that takes them in. */
  readonly port: MessagePort
}

/** Brings the files of evidence in, beside the thread that takes the records in. */
export type FilesJob = {
  readonly kind: 'files'
  readonly folder: string
  /** Begins the names of what is on its way in. */
  readonly prefix: string
  readonly stop: Stop
  /** The same for this thread alone. */
  readonly quit: Stop
  /** To the thread that takes the records in. */
  readonly port: MessagePort
}

export type ArrivalMessage =
  | { readonly kind: 'progress'; readonly progress: ArrivalProgress }
  | { readonly kind: 'ended'; readonly result: Result<Arrived, ArrivalFault> }
