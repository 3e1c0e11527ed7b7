import { Hono, type Context as Exchange } from 'hono'
import { readNetworkReportAddress } from '../../src-shared/contract/network-report.ts'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { z } from '../../src-shared/model/zod.ts'
import { branchReport } from '../handlers/branch-report.ts'
import type { MadeReport, NoReport } from '../handlers/compared-for-reports.ts'
import type { Context } from '../handlers/context.ts'
import { leaveBehind } from '../handlers/leave-behind.ts'
import { networkReport } from '../handlers/network-report.ts'
import { filePolicy } from './page-policy.ts'
import { supervisorGuard } from './sign-in-guard.ts'

const branchQuerySchema = z.object({
  branch: z.string(),
  lang: languageSchema,
  wave: z.string(),
  checklist: z.string().optional(),
  paper: z.enum(['A4', 'Letter']).optional(),
  privacy: z
    .enum(['on', 'off'])
    .transform(value => value === 'on')
    .optional(),
})

/**
 * PDFs about branches as downloads, for supervisors: `GET /files/branch-report` and `GET /files/leave-behind`
 * `?branch=CODE&wave=CODE&lang=ru`, `GET /files/network-report?wave=CODE&lang=ru` with the filters of the ranking. The
 * checklist may be left out where the wave measured one; `paper` and `privacy=on|off` where they are as the organisation
 * has them.
 */
export function branchReportsRoute(context: Context): Hono {
  const app = new Hono()
  const guards = [filePolicy, supervisorGuard(context)] as const
  app.get('/branch-report', ...guards, async c => {
    const query = branchQuerySchema.safeParse(c.req.query())
    return query.success ? download(c, await branchReport(context, query.data)) : c.notFound()
  })
  app.get('/leave-behind', ...guards, async c => {
    const query = branchQuerySchema.safeParse(c.req.query())
    return query.success ? download(c, await leaveBehind(context, query.data)) : c.notFound()
  })
  app.get('/network-report', ...guards, async c => {
    const wish = readNetworkReportAddress(c.req.queries())
    return wish ? download(c, await networkReport(context, wish)) : c.notFound()
  })
  return app
}

function download(c: Exchange, report: MadeReport | NoReport): Response | Promise<Response> {
  if (report.kind !== 'made') return c.notFound()
  return c.body(new Uint8Array(report.pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(report.name)}`,
    'cache-control': 'no-store',
  })
}
