import { explain, type Explained } from '../app/explain.ts'
import { messages } from '../messages.ts'
import type { Failure, SaveReason } from './outbox.ts'

// Trying again cannot help where the door has understood and refused.
const final: ReadonlySet<Explained['code']> = new Set([
  'NOT_FOUND',
  'INVALID',
  'LOCKED',
  'CHANGED_MEANWHILE',
  'MISSING_FIELDS',
  'BAD_FILE',
  'NOT_ALLOWED',
  'STORE_DAMAGED',
])

/** Why something could not be saved, and whether to go on trying. */
export function saveFailure(error: unknown): Failure {
  const { code } = explain(error, messages.t)
  const reason = saveReason(code)
  return { reason, retry: !final.has(reason) }
}

function saveReason(code: Explained['code']): SaveReason {
  switch (code) {
    case 'PACKAGE_REFUSED':
    case 'PASSWORD_NEEDED':
    case 'PASSWORD_WRONG':
    case 'UNTRUSTED':
    case 'PIN_WRONG':
    case 'PIN_WAIT':
    case 'STATUS_CHANGED':
    case 'SETTLED':
      return 'UNEXPECTED'
    default:
      return code
  }
}
