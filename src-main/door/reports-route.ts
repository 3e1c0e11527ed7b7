import { Hono } from 'hono'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { z } from '../../src-shared/model/zod.ts'
import { auditReport, reportEditionSchema } from '../handlers/audit-report.ts'
import type { Context } from '../handlers/context.ts'
import { filePolicy } from './page-policy.ts'

const querySchema = z.object({ lang: languageSchema, edition: reportEditionSchema })

/** `GET /files/reports/audit/<id>.pdf?lang=ru&edition=supervisor` as a download. */
export function reportsRoute(context: Context): Hono {
  const app = new Hono()
  app.use(filePolicy)
  app.get('/audit/:file{[0-9a-f-]{36}\\.pdf}', async c => {
    const query = querySchema.safeParse(c.req.query())
    if (!query.success) return c.notFound()
    const id = c.req.param('file').slice(0, -'.pdf'.length)
    const report = await auditReport(context, { id, ...query.data })
    if (!report) return c.notFound()
    return c.body(new Uint8Array(report.pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(report.name)}`,
      'cache-control': 'no-store',
    })
  })
  return app
}
