export type IntegrityFault = {
  readonly code:
    | 'DATABASE_DAMAGED'
    | 'REFERENCE_BROKEN'
    | 'RECORD_CHANGED'
    | 'RECORD_MISSING'
    | 'SCORE_DIFFERS'
    | 'AGGREGATE_DIFFERS'
    | 'LOG_BROKEN'
    | 'FILE_CHANGED'
    | 'FILE_MISSING'
  readonly record:
    | 'database'
    | 'audit'
    | 'answer'
    | 'history'
    | 'evidence'
    | 'checklist'
    | 'standard'
    | 'score'
    | 'aggregate'
    | 'log'
    | 'file'
  /** Id, code or hash by which a person finds the record. */
  readonly id: string
  /** Number of the audit, name of the file: what a person knows the record by. */
  readonly name: string
}
/** Empty: nothing is wrong. Quick skips the hashing of evidence files. */
export declare function verifyStore(
  folder: string,
  options?: { readonly quick?: boolean },
): Promise<IntegrityFault[]>
