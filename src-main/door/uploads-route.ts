import { Hono } from 'hono'
import type { Context } from '../handlers/context.ts'

/** `POST /files/uploads?name=NAME` with raw bytes; Electron drops Blob and form bodies on the way. */
export function uploadsRoute(context: Context): Hono {
  return new Hono().post('/', async c => {
    const received = await context.uploads.receive(c.req.query('name') ?? '', c.req.raw.body)
    return received.ok
      ? c.json({ upload: received.upload })
      : c.json({ code: 'BAD_FILE', reason: received.reason }, 422)
  })
}
