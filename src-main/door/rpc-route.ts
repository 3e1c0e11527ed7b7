import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { Hono } from 'hono'
import type { Context } from '../handlers/context.ts'
import { router } from '../handlers/router.ts'
import type { Journal } from './journal.ts'
import { noteFailure } from './note-failure.ts'
import { guardProcedure } from './sign-in-guard.ts'

/** The typed contract. What the disk did and what nobody foresaw is written to the journal: the page learns only that it failed. */
export function rpcRoute(context: Context, journal: Journal): Hono {
  const handler = new RPCHandler(router, {
    interceptors: [
      onError((error, { request }) => {
        noteFailure(journal, new URL(request.url).pathname.replace(/^.*\/rpc\//, ''), error)
      }),
    ],
    // By the path of the procedure that was found, however its address was written.
    clientInterceptors: [
      async call => {
        guardProcedure(context, call.path)
        return call.next()
      },
    ],
  })
  return new Hono().all('*', async c => {
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/rpc', context })
    return matched ? response : c.notFound()
  })
}
