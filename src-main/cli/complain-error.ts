import {
  badFileReasonSchema,
  errors,
  packageReasonSchema,
  type ErrorCode,
} from '../../src-shared/contract/errors.ts'
import { fingerprintText } from '../../src-shared/model/package/manifest.ts'
import { faultSchema } from '../../src-shared/model/fault.ts'
import { z } from '../../src-shared/model/zod.ts'
import { complainFaults, type Terminal } from './terminal.ts'

const reasonSchema = z.object({ reason: badFileReasonSchema })
const packageSchema = z.object({ reason: packageReasonSchema, entry: z.string() })
const untrustedSchema = z.object({ fingerprint: z.string(), name: z.string(), changed: z.boolean() })
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
  const refused = error.code === 'PACKAGE_REFUSED' ? packageSchema.safeParse(error.data) : null
  if (refused?.success) {
    const { reason, entry } = refused.data
    return complain(`  ${t(`exchange.reason.${reason}`)}${entry === '' ? '' : ` (${entry})`}`)
  }
  const unknown = untrustedSchema.safeParse(error.data)
  if (unknown.success) {
    const { fingerprint, name, changed } = unknown.data
    if (changed) complain(`  ${t('exchange.trust.changed', { name })}`)
    return complain(`  ${t('cli.imported.untrusted', { name, fingerprint: fingerprintText(fingerprint) })}`)
  }
  if (error.code === 'PASSWORD_NEEDED' || error.code === 'PASSWORD_WRONG') {
    return complain(`  ${t('cli.imported.password')}`)
  }
  const reason = reasonSchema.safeParse(error.data)
  if (reason.success) complain(`  ${t(`errors.badFile.${reason.data.reason}`)}`)
}
