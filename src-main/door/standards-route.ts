import { Hono } from 'hono'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { z } from '../../src-shared/model/zod.ts'
import type { Context } from '../handlers/context.ts'
import { kindOfName } from '../handlers/download.ts'
import { standardsFile } from '../handlers/standards-download.ts'
import { filePolicy } from './page-policy.ts'
import { sendDownload } from './send-download.ts'

const querySchema = z.object({ lang: languageSchema.default('ru'), industry: z.string().optional() })

/**
 * `GET /files/standards.(json|csv|xlsx)?industry=…&lang=ru|en`. A JSON file holds one industry: 422 with their list
 * when there are several and none is named.
 */
export function standardsRoute(context: Context): Hono {
  const app = new Hono()
  app.get('/:file{standards\\..+}', filePolicy, async c => {
    const kind = kindOfName(c.req.param('file'))
    const query = querySchema.safeParse(c.req.query())
    if (kind === null || !query.success) return c.notFound()
    const { lang: language, industry } = query.data
    const file = await standardsFile(context, { kind, industry, language })
    if (file.ok) return sendDownload(c, file.value)
    return file.fault.code === 'NONE' ? c.notFound() : c.json(file.fault, 422)
  })
  return app
}
