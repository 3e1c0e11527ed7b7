import { relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Context } from '../handlers/context.ts'
import { evidenceFile } from '../handlers/evidence-file.ts'
import { thumbnailOf } from '../handlers/thumbnail.ts'
import { filePolicy } from './page-policy.ts'

/** Shown in place; everything else (HEIC, whatever came from elsewhere) is handed out as a download. */
const shown = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/ogg',
  'audio/wav',
  'application/pdf',
])

/**
 * Stored files under their SHA-256: the type by the bytes, Range answered, an empty sandbox around them.
 * The content never changes under its name, so the page may keep it for ever.
 */
export function evidenceRoute(context: Context): Hono {
  const app = new Hono()
  const folder = context.store.folder
  app.use(filePolicy)
  app.get('/:sha256{[0-9a-f]{64}}', async (c, next) => {
    const sha256 = c.req.param('sha256')
    const width = c.req.query('width')
    if (width !== undefined) {
      const jpeg = await thumbnailOf(context, sha256, Number(width))
      if (!jpeg) return c.notFound()
      return c.body(new Uint8Array(jpeg), 200, {
        'content-type': 'image/jpeg',
        'cache-control': 'private, max-age=31536000, immutable',
      })
    }
    const file = evidenceFile(context, sha256)
    if (!file) return c.notFound()
    const serve = serveStatic({
      root: folder,
      rewriteRequestPath: () => `/${relative(folder, file.path).replaceAll('\\', '/')}`,
    })
    const response = await serve(c, next)
    if (!(response instanceof Response)) return c.notFound()
    response.headers.set('content-type', shown.has(file.mime) ? file.mime : 'application/octet-stream')
    response.headers.set('content-disposition', shown.has(file.mime) ? 'inline' : 'attachment')
    response.headers.set('cache-control', 'private, max-age=31536000, immutable')
    return response
  })
  return app
}
