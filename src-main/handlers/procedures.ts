import { implement } from '@orpc/server'
import { contract } from '../../src-shared/contract/index.ts'
import { StoreFailure } from '../store/fault.ts'
import type { Context } from './context.ts'
import { storeError } from './refuse.ts'

/** The contract, ready to be implemented. A read that fails on the disk answers with the store's code. */
export const procedures = implement(contract)
  .$context<Context>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw error instanceof StoreFailure ? storeError(error.fault) : error
    }
  })
