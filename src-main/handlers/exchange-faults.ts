import { ORPCError } from '@orpc/server'
import { fault } from '../../src-shared/model/fault.ts'
import type { PackageFault } from '../exchange/packages/package-fault.ts'
import type { SendFault } from '../exchange/packages/records/sending.ts'
import type { Sender } from '../exchange/packages/records/trust.ts'
import { StoreFailure } from '../store/fault.ts'
import { refuse, refuseFaults, refusePackage, refuseUntrusted, storeError } from './refuse.ts'

/** Why a package is not read, in the words of the contract. */
export function refusePackageFault(reason: PackageFault): never {
  const { code } = reason
  if (code === 'PACKAGE_REFUSED') return refusePackage(reason.reason, reason.entry)
  if (code === 'PASSWORD_NEEDED' || code === 'PASSWORD_WRONG') return refuse(code)
  if (code === 'CANCELLED') return cancelled()
  throw storeError(reason)
}

/** Why nothing was sent, in the words of the contract. */
export function refuseSending(reason: SendFault): never {
  const { code } = reason
  if (code === 'CANCELLED') return cancelled()
  if (code === 'NOTHING') return refuseFaults([fault([], 'nothingToSend')])
  if (code === 'PHOTO_KEEPS_DATA') return refuseFaults([fault(['evidence'], 'photoKeepsData', reason.name)])
  if (code === 'EVIDENCE_GONE') {
    throw storeError({ code: 'STORE_DAMAGED', detail: `evidence ${reason.sha256}` })
  }
  throw storeError(reason)
}

export function refuseSender({ fingerprint, name, trust }: Sender): never {
  return refuseUntrusted({ fingerprint, name, changed: trust === 'changed' })
}

/** Nobody listens any more: neither an answer nor a failure. */
function cancelled(): never {
  throw new ORPCError('CLIENT_CLOSED_REQUEST')
}

/** Runs the work of a stream; what the disk does to a read comes out in the words of the contract. */
export async function inContract<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreFailure ? storeError(error.fault) : error
  }
}
