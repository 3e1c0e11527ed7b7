import { oc } from '@orpc/contract'
import { errors } from './errors.ts'

/** Where every procedure starts: the shared list of errors. */
export const procedure = oc.errors(errors)
