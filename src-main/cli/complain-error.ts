import { badFileReasonSchema, errors, type ErrorCode } from '../../src-shared/contract/errors.ts'
import { faultSchema } from '../../src-shared/model/fault.ts'
import { z } from '../../src-shared/model/zod.ts'
import { complainFaults, type Terminal } from './terminal.ts'

const reasonSchema = z.object({ reason: badFileReasonSchema })
const faultsSchema = z.object({ faults: z.array(faultSchema) })

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code)
}

/** An error of the contract in words; `subject` is the file or procedure it is about. */
export function complainError(
  terminal: Terminal,
  subject: string,
  error: { readonly code: string; readonly message: string; readonly data?: unknown },
): void {
  const { t, complain } = terminal
  const faults = faultsSchema.safeParse(error.data)
  if (faults.success) return complainFaults(terminal, subject, faults.data.faults)
  if (!isKnown(error.code)) return complain(`${subject}: ${error.code}: ${error.message}`)
  const { what, safe, next } = t(`errors.${error.code}`, { returnObjects: true })
  complain(`${subject}: ${error.code}. ${what}. ${safe} ${next}`)
  const reason = reasonSchema.safeParse(error.data)
  if (reason.success) complain(`  ${t(`errors.badFile.${reason.data.reason}`)}`)
}
