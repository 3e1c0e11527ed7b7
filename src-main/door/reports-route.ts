import { Hono, type Context as Exchange } from 'hono'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { z } from '../../src-shared/model/zod.ts'
import { auditReport, reportEditionSchema } from '../handlers/audit-report.ts'
import { blankForm } from '../handlers/blank-form.ts'
import type { Context } from '../handlers/context.ts'
import { filePolicy } from './page-policy.ts'

const auditQuerySchema = z.object({ lang: languageSchema, edition: reportEditionSchema })
const blankQuerySchema = z.object({
  lang: languageSchema,
  revision: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number)
    .optional(),
})

/**
 * PDFs as downloads: `GET /files/reports/audit/<id>.pdf?lang=ru&edition=supervisor` and
 * `GET /files/reports/blank/<code>.pdf?lang=ru&revision=3`, the newest revision when none is named.
 */
export function reportsRoute(context: Context): Hono {
  const app = new Hono()
  app.use(filePolicy)
  app.get('/audit/:file{[0-9a-f-]{36}\\.pdf}', async c => {
    const query = auditQuerySchema.safeParse(c.req.query())
    if (!query.success) return c.notFound()
    const report = await auditReport(context, { id: withoutEnding(c.req.param('file')), ...query.data })
    return report ? download(c, report) : c.notFound()
  })
  app.get('/blank/:file{[a-z0-9][a-z0-9.-]{0,63}\\.pdf}', async c => {
    const query = blankQuerySchema.safeParse(c.req.query())
    if (!query.success) return c.notFound()
    const form = await blankForm(context, { code: withoutEnding(c.req.param('file')), ...query.data })
    return form ? download(c, form) : c.notFound()
  })
  return app
}

const withoutEnding = (file: string) => file.slice(0, -'.pdf'.length)

function download(c: Exchange, { pdf, name }: { readonly pdf: Uint8Array; readonly name: string }): Response {
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
  })
}
