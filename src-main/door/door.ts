import { Hono } from 'hono'
import type { Context } from '../handlers/context.ts'
import { branchReportsRoute } from './branch-reports-route.ts'
import { checklistsRoute } from './checklists-route.ts'
import { comparisonRoute } from './comparison-route.ts'
import { evidenceRoute } from './evidence-route.ts'
import { exportsRoute } from './exports-route.ts'
import type { Journal } from './journal.ts'
import { filePolicy } from './page-policy.ts'
import { pages } from './pages.ts'
import { payoutsRoute } from './payouts-route.ts'
import { reportsRoute } from './reports-route.ts'
import { rpcRoute } from './rpc-route.ts'
import { signInGuard, supervisorGuard } from './sign-in-guard.ts'
import { standardsRoute } from './standards-route.ts'
import { uploadsRoute } from './uploads-route.ts'
import { waveWorkbookRoute } from './wave-workbook-route.ts'

export type Door = (request: Request) => Promise<Response>

/** The one function behind both hosts: pages, procedures, stored files, reports. */
export function createDoor(context: Context, pagesFolder: string, journal: Journal): Door {
  const app = new Hono()
  const signedIn = signInGuard(context)
  app.use('/evidence/*', signedIn)
  app.use('/files/*', signedIn)
  const supervised = supervisorGuard(context)
  app.use('/files/payouts/*', supervised)
  app.use('/files/waves/*', supervised)
  for (const kind of ['csv', 'xlsx']) app.use(`/files/comparison.${kind}`, supervised)
  app.use('/files/checklists/drafts/*', supervised)
  app.route('/rpc', rpcRoute(context, journal))
  app.route('/evidence', evidenceRoute(context))
  app.route('/files/uploads', uploadsRoute(context, journal))
  app.route('/files/exports', exportsRoute(context))
  app.route('/files/reports', reportsRoute(context))
  app.route('/files/checklists', checklistsRoute(context))
  app.route('/files/payouts', payoutsRoute(context))
  app.route('/files/waves', waveWorkbookRoute(context))
  app.route('/files', comparisonRoute(context))
  app.route('/files', branchReportsRoute(context))
  app.route('/files', standardsRoute(context))
  // Only pages are found by any address: a file that is not there is not there.
  for (const files of ['/files/*', '/evidence/*']) app.all(files, filePolicy, c => c.notFound())
  app.route('/', pages(pagesFolder))
  app.onError((error, c) => {
    // Whoever asked hung up in the middle: nothing failed here.
    if (!('code' in error && error.code === 'ECONNRESET')) journal('request failed', error)
    return c.json({ code: 'INTERNAL_SERVER_ERROR' }, 500)
  })
  return async request => app.fetch(request)
}
