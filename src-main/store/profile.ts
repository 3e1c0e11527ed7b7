import type { Profile } from '../../src-shared/model/profile.ts'
import type { Reader, Writer } from './connection.ts'
import type { DiskFault } from './fault.ts'
import type { Result } from './result.ts'
export declare function readProfile(reader: Reader): Profile | null
/** Creates the person at this laptop or changes what is given; the id stays. */
export declare function saveProfile(writer: Writer, fields: Omit<Profile, 'id'>): Result<Profile, DiskFault>
