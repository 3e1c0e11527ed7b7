import { explain, type Explained } from '../app/explain.ts'
import { messages } from '../messages.ts'
import type { Elsewhere, Failure, SaveReason } from './outbox.ts'

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

const elsewhere: ReadonlySet<string> = new Set<Elsewhere>([
  'PACKAGE_REFUSED',
  'PASSWORD_NEEDED',
  'PASSWORD_WRONG',
  'UNTRUSTED',
  'PIN_WRONG',
  'PIN_WAIT',
  'STATUS_CHANGED',
  'SETTLED',
])

const isElsewhere = (code: Explained['code']): code is Elsewhere => elsewhere.has(code)

function saveReason(code: Explained['code']): SaveReason {
  return isElsewhere(code) ? 'UNEXPECTED' : code
}
