import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import { pagePolicy } from './page-policy.ts'

/** The built page: its files as they are, and `index.html` with this response's nonce for every other path. */
export function pages(folder: string): Hono<{ Variables: SecureHeadersVariables }> {
  const app = new Hono<{ Variables: SecureHeadersVariables }>()
  app.use(pagePolicy)
  // File names under assets/ carry their content's hash.
  app.get('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  app.get('/assets/*', serveStatic({ root: folder }), c => c.notFound())
  app.get('*', async c => {
    const html = await readFile(join(folder, 'index.html'), 'utf8')
    c.header('cache-control', 'no-store')
    return c.html(html.replaceAll('NONCE', c.get('secureHeadersNonce') ?? ''))
  })
  return app
}
