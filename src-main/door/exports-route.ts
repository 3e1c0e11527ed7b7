import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { Context } from '../handlers/context.ts'
import { filePolicy } from './page-policy.ts'

/** `GET /files/exports/<download>`: a package, once; it is gone when it was handed out or the fetching stopped. */
export function exportsRoute(context: Context): Hono {
  const app = new Hono()
  app.use(filePolicy)
  app.get('/:download{[0-9a-f-]{36}}', c => {
    const id = c.req.param('download')
    const file = context.outgoing.take(id)
    if (!file) return c.notFound()
    const bytes = createReadStream(file.path)
    bytes.once('close', () => void context.outgoing.drop(id))
    // The web's own stream type and Node's are the same thing by two names.
    return c.body(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, 200, {
      'content-type': file.name.endsWith('.zip') ? 'application/zip' : 'application/vnd.vizit.package',
      'content-length': String(file.bytes),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-store',
    })
  })
  return app
}
