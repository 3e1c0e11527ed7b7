import type { DiskFault } from './fault.ts'
import type { Reader, Writer } from './connection.ts'
import type { Result } from './result.ts'
/** Several writes as one: all or, when `act` is refused or throws, none. May be nested. */
export declare function together<Value, Fault>(
  writer: Writer,
  name: string,
  act: () => Result<Value, Fault>,
): Result<Value, Fault | DiskFault>
/** Several reads of one state of the store. Throws StoreFailure when the disk fails. */
export declare function reading<Value>(reader: Reader, name: string, act: () => Value): Value
