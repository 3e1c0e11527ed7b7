import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { Hono } from 'hono'
import type { Context } from '../handlers/context.ts'
import { router } from '../handlers/router.ts'
import type { Journal } from './journal.ts'

/** The typed contract. What it does not foresee is written to the journal: the page only learns that it failed. */
export function rpcRoute(context: Context, journal: Journal): Hono {
  const handler = new RPCHandler(router, {
    interceptors: [
      onError(error => {
        if (!(error instanceof ORPCError)) journal('procedure failed', error)
      }),
    ],
  })
  return new Hono().all('*', async c => {
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/rpc', context })
    return matched ? response : c.notFound()
  })
}
