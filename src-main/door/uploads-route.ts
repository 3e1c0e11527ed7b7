import { ORPCError } from '@orpc/server'
import { Hono } from 'hono'
import { errors } from '../../src-shared/contract/errors.ts'
import type { Context } from '../handlers/context.ts'
import type { Journal } from './journal.ts'
import { noteFailure } from './note-failure.ts'

/** `POST /files/uploads?name=NAME` with raw bytes; Electron drops Blob and form bodies on the way. */
export function uploadsRoute(context: Context, journal: Journal): Hono {
  return new Hono().post('/', async c => {
    try {
      const received = await context.uploads.receive(c.req.query('name') ?? '', c.req.raw.body)
      return received.ok
        ? c.json({ upload: received.upload })
        : c.json({ code: 'BAD_FILE', reason: received.reason }, 422)
    } catch (error) {
      noteFailure(journal, 'uploads', error)
      if (!(error instanceof ORPCError)) throw error
      const code = String(error.code)
      return c.json({ code }, code === 'STORE_FULL' ? errors.STORE_FULL.status : errors.STORE_FAILED.status)
    }
  })
}
