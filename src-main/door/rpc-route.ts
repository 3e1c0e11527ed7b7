import { onError, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { checkedDamage } from '../handlers/checked-damage.ts'
import type { Context } from '../handlers/context.ts'
import { readFor } from '../handlers/refuse.ts'
import { router } from '../handlers/router.ts'
import { isReadableInput } from './check-input.ts'
import type { Journal } from './journal.ts'
import { noteFailure } from './note-failure.ts'
import { guardProcedure } from './sign-in-guard.ts'

/** Bytes of one call: ten thousand visits to be planned, the most a procedure takes, have a quarter of it. */
const largestCall = 8 * 1024 * 1024

type Stream = AsyncIteratorObject<unknown, unknown, void>

function isStream(output: unknown): output is Stream {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

/** As the library writes its own errors, so that its client knows it for one. */
const clientError = (code: string, status: number) => ({
  json: { defined: false, code, status, message: '' },
})

/** The typed contract. What the disk did and what nobody foresaw is written to the journal: the page learns only that it failed. */
export function rpcRoute(context: Context, journal: Journal): Hono {
  /** A stream fails after it was answered: what happens then is noted on the way. */
  async function* noted(stream: Stream, path: string) {
    try {
      return yield* stream
    } catch (thrown) {
      const error = await checkedDamage(thrown)
      noteFailure(journal, path, error)
      throw error
    }
  }
  const handler = new RPCHandler(router, {
    interceptors: [
      onError((error, { request }) => {
        noteFailure(journal, new URL(request.url).pathname.replace(/^.*\/rpc\//, ''), error)
      }),
    ],
    // By the path of the procedure that was found, however its address was written.
    clientInterceptors: [
      async call => {
        try {
          readFor(() => guardProcedure(context, call.path))
          if (!isReadableInput(call.input)) throw new ORPCError('BAD_REQUEST')
          const output: unknown = await call.next()
          return isStream(output) ? noted(output, call.path.join('/')) : output
        } catch (error) {
          throw await checkedDamage(error)
        }
      },
    ],
  })
  const limited = bodyLimit({
    maxSize: largestCall,
    // As the library writes its own errors, so that its client knows it for one.
    onError: c =>
      c.json({ json: { defined: false, code: 'PAYLOAD_TOO_LARGE', status: 413, message: '' } }, 413),
  })
  return new Hono().all('*', limited, async c => {
    // What a form of another page could send is no call, even where it would read as one.
    if (c.req.method !== 'GET' && !/^application\/json(;|$)/iu.test(c.req.header('content-type') ?? ''))
      return c.json(clientError('UNSUPPORTED_MEDIA_TYPE', 415), 415)
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/rpc', context })
    return matched ? response : c.notFound()
  })
}
