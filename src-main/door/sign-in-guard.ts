import type { MiddlewareHandler } from 'hono'
import { errors } from '../../src-shared/contract/errors.ts'
import type { Context } from '../handlers/context.ts'
import { refuse } from '../handlers/refuse.ts'
import { supervises } from '../handlers/supervising.ts'
import { accessOf } from './procedure-access.ts'

/** Throws the contract's error where the person here may not call this procedure. */
export function guardProcedure(context: Context, path: readonly string[]): void {
  const access = accessOf(path)
  if (access === 'anybody') return
  if (context.seat.locked()) refuse('SIGN_IN_NEEDED')
  if (access === 'supervisors' && !supervises(context)) refuse('NOT_ALLOWED')
}

/** Stored files, uploads and downloads: nothing of them while nobody is signed in. */
export function signInGuard(context: Context): MiddlewareHandler {
  return async (c, next) => {
    if (!context.seat.locked()) return next()
    return c.json({ code: 'SIGN_IN_NEEDED' }, errors.SIGN_IN_NEEDED.status, { 'cache-control': 'no-store' })
  }
}

/** Downloads of what supervisors do, by the same rule as their procedures. */
export function supervisorGuard(context: Context): MiddlewareHandler {
  return async (c, next) => {
    if (supervises(context)) return next()
    return c.json({ code: 'NOT_ALLOWED' }, errors.NOT_ALLOWED.status, { 'cache-control': 'no-store' })
  }
}
