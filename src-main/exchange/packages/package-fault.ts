import type { PackageReason } from '../../../src-shared/contract/errors.ts'
import { diskFault } from '../../store/disk-fault.ts'
import type { DiskFault } from '../../store/fault.ts'
import { done, refused, type Result } from '../../store/result.ts'

/** Why a package is not read. Nothing of it was taken in. `entry`: the place in the package. */
export type PackageFault =
  | { readonly code: 'PACKAGE_REFUSED'; readonly reason: PackageReason; readonly entry: string }
  | { readonly code: 'PASSWORD_NEEDED' }
  | { readonly code: 'PASSWORD_WRONG' }
  | { readonly code: 'CANCELLED' }
  | DiskFault

/** Carries the fault out of streams and deep calls. */
export class PackageFailure extends Error {
  readonly fault: PackageFault
  constructor(fault: PackageFault, cause?: unknown) {
    super(fault.code === 'PACKAGE_REFUSED' ? `${fault.reason}: ${fault.entry}` : fault.code, { cause })
    this.name = 'PackageFailure'
    this.fault = fault
  }
}

const longestPlace = 200

/** Names in a hostile file are of any length and letters; this one goes to a terminal. */
export function readablePlace(name: string): string {
  const plain = name.slice(0, longestPlace).replace(/[^\x20-\x7e]/gu, '?')
  return name.length > longestPlace ? `${plain}…` : plain
}

export function refusal(reason: PackageReason, entry: string, cause?: unknown): PackageFailure {
  return new PackageFailure({ code: 'PACKAGE_REFUSED', reason, entry: readablePlace(entry) }, cause)
}

/** What was thrown while a package was read, as a fault; null for a mistake in the program. */
export function packageFault(error: unknown, signal?: AbortSignal): PackageFault | null {
  if (error instanceof PackageFailure) return error.fault
  if (signal?.aborted === true) return { code: 'CANCELLED' }
  return diskFault(error)
}

/** Runs a reading; what it throws comes back as a value. */
export async function settle<Value>(
  read: () => Promise<Value>,
  signal?: AbortSignal,
): Promise<Result<Value, PackageFault>> {
  try {
    if (signal?.aborted === true) return refused({ code: 'CANCELLED' })
    return done(await read())
  } catch (error) {
    const fault = packageFault(error, signal)
    if (!fault) throw error
    return refused(fault)
  }
}
