import type { Translate } from '../../src-shared/messages/translator.ts'
import type { Fault } from '../../src-shared/model/fault.ts'

/** A fault in words: what is wrong, what stands there, what should. */
export function faultText(fault: Fault, t: Translate): string {
  return t(`faults.${fault.code}`, { found: fault.found ?? '', expected: fault.expected ?? '' })
}
