import { serve } from '@hono/node-server'
import { guard } from './guard.ts'

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
): Promise<BrowserHost> {
  return new Promise((resolve, reject) => {
    let origin = ''
    const { app, freshAddress } = guard(() => origin, door)
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, info => {
      origin = `http://127.0.0.1:${info.port}`
      resolve({
        port: info.port,
        freshAddress,
        close: () =>
          new Promise(done => {
            server.close(() => done())
            // Kept-alive connections and open event streams would hold the process for minutes.
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.once('error', reject)
  })
}
