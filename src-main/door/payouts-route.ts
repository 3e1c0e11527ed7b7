import { Hono } from 'hono'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { z } from '../../src-shared/model/zod.ts'
import type { Context } from '../handlers/context.ts'
import { payoutsFile } from '../handlers/payouts-download.ts'
import { filePolicy } from './page-policy.ts'
import { sendDownload } from './send-download.ts'

const querySchema = z.object({ lang: languageSchema.default('ru') })
const kindSchema = z.enum(['csv', 'xlsx'])

/** `GET /files/payouts/WAVE.(csv|xlsx)?lang=ru|en`. */
export function payoutsRoute(context: Context): Hono {
  const app = new Hono()
  app.get('/:file{.+}', filePolicy, async c => {
    const [, wave = '', ending] = /^(.+)\.([a-z]+)$/u.exec(c.req.param('file')) ?? []
    const kind = kindSchema.safeParse(ending)
    const query = querySchema.safeParse(c.req.query())
    if (!kind.success || !query.success) return c.notFound()
    const file = await payoutsFile(context, wave, kind.data, query.data.lang)
    return file ? sendDownload(c, file) : c.notFound()
  })
  return app
}
