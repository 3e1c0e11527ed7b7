import { ORPCError } from '@orpc/server'
import { Hono } from 'hono'
import { errors } from '../../src-shared/contract/errors.ts'
import { z } from '../../src-shared/model/zod.ts'
import type { Context } from '../handlers/context.ts'
import type { Appended } from '../handlers/uploads.ts'
import type { Journal } from './journal.ts'
import { noteFailure } from './note-failure.ts'

const querySchema = z.object({
  name: z.string().max(1000).default(''),
  upload: z.string().max(100).optional(),
  offset: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .default(0),
})

/**
 * `POST /files/uploads?name=NAME` with raw bytes; Electron drops Blob and form bodies on the way. A large file comes in
 * parts: the first like any file, each other one with `&upload=ID&offset=BYTES`; the answer says how many bytes are here
 * (`size`), and 409 that the part belongs elsewhere.
 */
export function uploadsRoute(context: Context, journal: Journal): Hono {
  return new Hono().post('/', async c => {
    const query = querySchema.safeParse(c.req.query())
    if (!query.success) return c.json({ code: 'BAD_FILE', reason: 'unreadable' }, 422)
    const { name, upload, offset } = query.data
    const { body } = c.req.raw
    try {
      const { uploads } = context
      const received: Appended = await (upload === undefined
        ? uploads.receive(name, body)
        : uploads.append(upload, offset, body))
      if (received.ok) return c.json({ upload: received.upload, size: received.size })
      if (received.reason === 'elsewhere') {
        return c.json({ code: 'CHANGED_MEANWHILE', size: received.size }, 409)
      }
      return c.json({ code: 'BAD_FILE', reason: received.reason }, 422)
    } catch (error) {
      noteFailure(journal, 'uploads', error)
      if (!(error instanceof ORPCError)) throw error
      const code = String(error.code)
      return c.json({ code }, code === 'STORE_FULL' ? errors.STORE_FULL.status : errors.STORE_FAILED.status)
    }
  })
}
