import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { guard } from './guard.ts'
import { hostLimits, type HostLimits } from './host-limits.ts'

export interface BrowserHost {
  readonly port: number
  readonly freshAddress: (page?: string) => string
  readonly close: () => Promise<void>
}

/**
 * Serves the door on 127.0.0.1 only. Port 0 takes any free one.
 * Rejects with the system's error when the port is taken.
 */
export function startBrowserHost(
  door: (request: Request) => Promise<Response>,
  port: number,
  limits: HostLimits = hostLimits,
): Promise<BrowserHost> {
  return new Promise((resolve, reject) => {
    let origin = ''
    const { app, freshAddress } = guard(() => origin, door)
    const listener = getRequestListener(app.fetch, { hostname: '127.0.0.1' })
    const server = createServer(
      {
        headersTimeout: limits.head,
        requestTimeout: limits.request,
        keepAliveTimeout: limits.idle,
        connectionsCheckingInterval: limits.check,
      },
      (incoming, outgoing) => void listener(incoming, outgoing),
    )
    server.maxConnections = limits.connections
    server.timeout = limits.silence
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const taken = address !== null && typeof address === 'object' ? address.port : port
      origin = `http://127.0.0.1:${taken}`
      resolve({
        port: taken,
        freshAddress,
        close: () =>
          new Promise(done => {
            server.close(() => done())
            // Kept-alive connections and open event streams would hold the process for minutes.
            server.closeAllConnections()
          }),
      })
    })
  })
}
