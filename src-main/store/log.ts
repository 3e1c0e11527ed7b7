import type { Reader } from './connection.ts'
/** Hash of the newest entry; goes into packages and reports. null while the log is empty. */
export declare function logHead(reader: Reader): string | null
