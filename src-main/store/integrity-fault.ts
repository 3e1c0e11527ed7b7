import type { Reader } from './connection.ts'

type IntegrityCode =
  /** SQLite itself finds the file broken, or it cannot be read; `id` says how. */
  | 'DATABASE_DAMAGED'
  /** A row points to a record that is not there. */
  | 'REFERENCE_BROKEN'
  /** The content is not what was stored. */
  | 'RECORD_CHANGED'
  | 'RECORD_MISSING'
  /** Scored again, the answers give another score. */
  | 'SCORE_DIFFERS'
  /** The running sums are not those of the approved audits. */
  | 'AGGREGATE_DIFFERS'
  | 'LOG_BROKEN'
  | 'FILE_CHANGED'
  | 'FILE_MISSING'

export type IntegrityFault = {
  readonly code: IntegrityCode
  readonly record:
    | 'database'
    | 'audit'
    | 'answer'
    | 'history'
    | 'evidence'
    | 'checklist'
    | 'standard'
    | 'draft'
    | 'score'
    | 'submission'
    | 'comment'
    | 'appeal'
    | 'action'
    | 'pilot'
    | 'rating'
    | 'aggregate'
    | 'log'
    | 'file'
  /** Id, code or hash by which the record is found. */
  readonly id: string
  /** What a person knows it by: number of the audit, code, name of the file. */
  readonly name: string
}

export type Report = (fault: IntegrityFault) => void

/** One part of the check; yields now and then, so that the process stays responsive. */
export type Check = (reader: Reader, report: Report) => Generator<void, void, undefined>
