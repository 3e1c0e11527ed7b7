import { ORPCError } from '@orpc/server'
import {
  errors,
  type BadFileReason,
  type ErrorCode,
  type PackageReason,
} from '../../src-shared/contract/errors.ts'
import { fault, type Fault } from '../../src-shared/model/fault.ts'
import { StoreFailure, type StoreFault } from '../store/fault.ts'
import type { Result } from '../store/result.ts'

/** An error of the contract; the library checks its data against the contract on the way out. */
function contractError(code: ErrorCode, data?: unknown, cause?: unknown): ORPCError<ErrorCode, unknown> {
  return new ORPCError(code, { status: errors[code].status, data, cause })
}

/** Another program holds the store; nothing was written. */
export function isBusy(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'STORE_BUSY'
}

export function refuse(
  code: Exclude<
    ErrorCode,
    | 'INVALID'
    | 'BAD_FILE'
    | 'MISSING_FIELDS'
    | 'REVISION_TAKEN'
    | 'PACKAGE_REFUSED'
    | 'UNTRUSTED'
    | 'PIN_WRONG'
    | 'PIN_WAIT'
  >,
): never {
  throw contractError(code)
}

export function refuseFaults(faults: readonly Fault[]): never {
  throw contractError('INVALID', { faults })
}

export function refuseFile(reason: BadFileReason): never {
  throw contractError('BAD_FILE', { reason })
}

/** `entry`: the place in the package. */
export function refusePackage(reason: PackageReason, entry: string): never {
  throw contractError('PACKAGE_REFUSED', { reason, entry })
}

export function refuseUntrusted(sender: {
  readonly fingerprint: string
  readonly name: string
  readonly changed: boolean
}): never {
  throw contractError('UNTRUSTED', sender)
}

/** `wait`: whole seconds until the next attempt is heard. */
export function refusePin(code: 'PIN_WRONG' | 'PIN_WAIT', wait: number): never {
  throw contractError(code, { wait })
}

export function refuseMissing(missing: readonly unknown[]): never {
  throw contractError('MISSING_FIELDS', { missing })
}

/** The value, or the store's fault in the words of the contract. */
export function accepted<Value>(result: Result<Value, StoreFault>): Value {
  if (result.ok) return result.value
  throw storeError(result.fault)
}

/** What is there, or NOT_FOUND. */
export function found<Value>(value: Value | null): Value {
  return value ?? refuse('NOT_FOUND')
}

const shoppersOwn: ReadonlySet<string> = new Set(['draft', 'submitted', 'impossible'])

/** What is read before a procedure has its turn, with the disk's failures in the words of the contract. */
export function readFor<Value>(act: () => Value): Value {
  try {
    return act()
  } catch (error) {
    throw error instanceof StoreFailure ? storeError(error.fault) : error
  }
}

export function storeError(reason: StoreFault): ORPCError<ErrorCode, unknown> {
  switch (reason.code) {
    case 'NOT_FOUND':
    case 'CHANGED_MEANWHILE':
      return contractError(reason.code)
    case 'STORE_BUSY':
    case 'STORE_FULL':
    case 'STORE_READ_ONLY':
    case 'STORE_DAMAGED':
    case 'STORE_FAILED':
      // The cause never travels; it is for the journal.
      return contractError(reason.code, undefined, reason)
    case 'LOCKED':
      return contractError('LOCKED')
    case 'STATUS_REFUSED':
      // What a shopper is refused is always that the visit is locked; a reviewer comes too late.
      return contractError(shoppersOwn.has(reason.to) ? 'LOCKED' : 'STATUS_CHANGED')
    case 'COMMENT_FIXED':
    case 'APPEAL_DECIDED':
      return contractError('SETTLED')
    case 'CODE_TAKEN':
      return contractError('INVALID', { faults: [fault(['code'], 'duplicateCode', reason.value)] })
    case 'QUESTION_UNKNOWN':
      return contractError('INVALID', { faults: [fault(['question'], 'unknownQuestion', reason.question)] })
    case 'INVALID':
      return contractError('INVALID', { faults: reason.faults })
    case 'REVISION_TAKEN':
      return contractError('REVISION_TAKEN', { code: reason.checklist, revision: reason.revision })
    case 'EVIDENCE_EMPTY':
      return contractError('BAD_FILE', { reason: 'empty' })
    case 'EVIDENCE_TOO_LARGE':
      return contractError('BAD_FILE', { reason: 'tooLarge' })
  }
}
