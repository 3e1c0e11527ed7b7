import { Hono } from 'hono'
import { z } from '../../src-shared/model/zod.ts'
import { checklistJson, draftJson } from '../handlers/checklist-download.ts'
import type { Context } from '../handlers/context.ts'
import { filePolicy } from './page-policy.ts'
import { sendDownload } from './send-download.ts'

const revisionSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .optional()

/**
 * `GET /files/checklists/<code>.json?revision=N` (the newest without a number) and
 * `GET /files/checklists/drafts/<id>.json`.
 */
export function checklistsRoute(context: Context): Hono {
  const app = new Hono()
  app.use(filePolicy)
  app.get('/drafts/:file{[0-9a-f-]{36}\\.json}', c => {
    const file = draftJson(context, c.req.param('file').slice(0, -'.json'.length))
    return file ? sendDownload(c, file) : c.notFound()
  })
  app.get('/:file{[a-z0-9][a-z0-9.-]*\\.json}', c => {
    const revision = revisionSchema.safeParse(c.req.query('revision'))
    if (!revision.success) return c.notFound()
    const file = checklistJson(context, c.req.param('file').slice(0, -'.json'.length), revision.data)
    return file ? sendDownload(c, file) : c.notFound()
  })
  // an address of no file is no page of the app either
  app.all('*', c => c.notFound())
  return app
}
