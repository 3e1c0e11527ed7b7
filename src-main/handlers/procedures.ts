import { implement, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { contract, type Contract } from '../../src-shared/contract/index.ts'
import { StoreFailure } from '../store/fault.ts'
import type { Context } from './context.ts'
import { patiently } from './patiently.ts'
import { isBusy, storeError } from './refuse.ts'

const implemented = implement(contract)
  .$context<Context>()
  .use(({ next }) =>
    patiently(isBusy, async () => {
      try {
        return await next()
      } catch (error) {
        throw error instanceof StoreFailure ? storeError(error.fault) : error
      }
    }),
  )

/** The contract, ready to be implemented. A read that fails on the disk answers with the store's code. */
// The type is named: written out in full, it is too long for the compiler.
export const procedures: ImplementerInternalWithMiddlewares<Contract, Context, Context> = implemented
