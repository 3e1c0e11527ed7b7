import type { Clock, Reader, SlowCall, Writer } from './connection.ts'
import type { OpenFault } from './fault.ts'
import type { Result } from './result.ts'

export type StoreOptions = {
  readonly clock: Clock
  readonly newId: () => string
  readonly slow?: SlowCall
}
export type Store = {
  readonly folder: string
  readonly writer: Writer
  /** Tells a second start where the page is served. */
  readonly announce: (address: string) => void
  readonly close: () => void
}
export declare function openStore(folder: string, options: StoreOptions): Result<Store, OpenFault>
export declare function openReader(
  folder: string,
  options?: { readonly slow?: SlowCall },
): Result<Reader & { readonly close: () => void }, OpenFault>
