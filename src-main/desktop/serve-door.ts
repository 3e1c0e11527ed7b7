import type { Protocol } from 'electron'
import { isOwn, scheme } from './address.ts'

export type Door = (request: Request) => Promise<Response>

/** To be called before the app is ready. Without `corsEnabled` no other origin can read the scheme. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/** Carries the page's requests to the door. */
export function serveDoor(protocol: Pick<Protocol, 'handle'>, door: Door): void {
  protocol.handle(scheme, async request => {
    if (!isOwn(request.url)) return new Response(null, { status: 404 })
    if (!isFromApp(request)) return new Response(null, { status: 403 })
    return carry(request, door)
  })
}

/** Electron names the origin that issued a request; the host's own loads (a menu item, a start) carry none. */
function isFromApp(request: Request): boolean {
  if (!('initiatorOrigin' in request) || request.initiatorOrigin === undefined) return true
  return typeof request.initiatorOrigin === 'string' && isOwn(request.initiatorOrigin)
}

/**
 * Electron's requests have no signal: a page that goes away only cancels the body of the answer.
 * The two are tied here, so that work awaiting the request's signal stops.
 */
export async function carry(request: Request, door: Door): Promise<Response> {
  const gone = new AbortController()
  const response = await door(new Request(request, { signal: gone.signal }))
  if (!response.body) return response
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel(reason) {
      gone.abort(reason)
      await reader.cancel(reason)
    },
  })
  return new Response(body, response)
}
