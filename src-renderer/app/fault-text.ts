import type { Translate } from '../../src-shared/messages/translator.ts'
import type { Fault } from '../../src-shared/model/fault.ts'

/** A fault in words. */
export function faultText(fault: Fault, _t: Translate): string {
  return [fault.code, fault.found, fault.expected].filter(Boolean).join(': ')
}
