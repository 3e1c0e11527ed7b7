import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { Context } from '../handlers/context.ts'
import type { Outgoing, OutgoingFile } from '../handlers/outgoing.ts'
import { filePolicy } from './page-policy.ts'

/**
 * `GET /files/exports/<download>`: a package, once. It counts as sent when it was fetched whole, and where the host saves
 * files itself, when it says so; a fetching that stopped can be done again.
 */
export function exportsRoute(context: Context): Hono {
  const app = new Hono()
  app.use(filePolicy)
  app.get('/:download{[0-9a-f-]{36}}', c => {
    const id = c.req.param('download')
    if (c.req.method !== 'GET') return c.notFound()
    const file = context.outgoing.take(id)
    if (!file) return c.notFound()
    const own = context.host.tellsSaved === true
    const bytes = own ? createReadStream(file.path) : Readable.from(leaving(context.outgoing, id, file))
    if (!own) bytes.once('close', () => void context.outgoing.end(id))
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

/** The last part is held back until it is noted that the file left: no whole file is out that counts as here. */
async function* leaving(outgoing: Outgoing, id: string, file: OutgoingFile): AsyncGenerator<Buffer> {
  let held: Buffer | null = null
  for await (const part of createReadStream(file.path) as AsyncIterable<Buffer>) {
    if (held !== null) yield held
    held = part
  }
  if (!outgoing.leave(id)) throw new Error(`${file.name} is not what is here any more`)
  if (held !== null) yield held
}
