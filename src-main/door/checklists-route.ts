import { Hono } from 'hono'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { z } from '../../src-shared/model/zod.ts'
import { checklistForm, checklistJson, draftJson } from '../handlers/checklist-download.ts'
import type { Context } from '../handlers/context.ts'
import { kindOfName } from '../handlers/download.ts'
import { filePolicy } from './page-policy.ts'
import { sendDownload } from './send-download.ts'

const querySchema = z.object({
  revision: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional(),
  lang: languageSchema.default('ru'),
})

/**
 * `GET /files/checklists/<code>.json?revision=N` (the newest without a number), `…<code>.xlsx?revision=N&lang=ru`
 * (XLSForm) and `GET /files/checklists/drafts/<id>.json`.
 */
export function checklistsRoute(context: Context): Hono {
  const app = new Hono()
  app.use(filePolicy)
  app.get('/drafts/:file{[0-9a-f-]{36}\\.json}', c => {
    const file = draftJson(context, c.req.param('file').slice(0, -'.json'.length))
    return file ? sendDownload(c, file) : c.notFound()
  })
  app.get('/:file{[a-z0-9][a-z0-9.-]*}', async c => {
    const query = querySchema.safeParse(c.req.query())
    const name = c.req.param('file')
    const kind = kindOfName(name)
    if (!query.success || kind === null || kind === 'csv') return c.notFound()
    const code = name.slice(0, -kind.length - 1)
    const { revision, lang: language } = query.data
    const file =
      kind === 'json'
        ? checklistJson(context, code, revision)
        : await checklistForm(context, code, { revision, language })
    return file ? sendDownload(c, file) : c.notFound()
  })
  // an address of no file is no page of the app either
  app.all('*', c => c.notFound())
  return app
}
