import type { Wave } from '../../src-shared/model/wave.ts'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import type { Result } from './result.ts'
export declare function listWaves(reader: Reader): Wave[]
export declare function saveWave(
  writer: Writer,
  fields: Omit<Wave, 'id'> & { readonly id?: string | undefined },
): Result<Wave, StoreFault>
