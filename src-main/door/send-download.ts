import type { Context as Request } from 'hono'
import type { Download } from '../handlers/download.ts'

/** A file to be saved, never shown and never kept: what it holds may change under its address. */
export function sendDownload(c: Request, { name, type, bytes }: Download): Response {
  return c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
  })
}
