import { ORPCError } from '@orpc/server'
import { damageStands } from '../store/damage/found-damage.ts'
import { storeError } from './refuse.ts'

/**
 * The error of an act, once it is known whether the damage that it met stands. A page that the disk did not give once is
 * only a failure: nothing is lost, and the act may be repeated.
 */
export async function checkedDamage(error: unknown): Promise<unknown> {
  if (!(error instanceof ORPCError) || error.code !== 'STORE_DAMAGED') return error
  if (await damageStands(error.cause)) return error
  return storeError({ code: 'STORE_FAILED', detail: 'a page could not be read, and could a moment later' })
}
