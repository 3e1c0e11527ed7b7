import { Hono, type Context as Exchange } from 'hono'
import { readTableAddress, type TableKind } from '../../src-shared/contract/comparison-table.ts'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { comparisonFile } from '../handlers/comparison-download.ts'
import type { Context } from '../handlers/context.ts'
import { filePolicy } from './page-policy.ts'
import { sendDownload } from './send-download.ts'

/** `GET /files/comparison.(csv|xlsx)?table=ranking&lang=ru|en&…`, the rest as the table's procedure is asked. */
export function comparisonRoute(context: Context): Hono {
  const app = new Hono()
  const send = async (c: Exchange, kind: TableKind) => {
    const address = new URL(c.req.url).searchParams
    const language = languageSchema.default('ru').safeParse(address.get('lang') ?? undefined)
    const asked = readTableAddress(address)
    if (asked === null || !language.success) return c.notFound()
    const file = await comparisonFile(context, asked, kind, language.data)
    return file ? sendDownload(c, file) : c.notFound()
  }
  app.get('/comparison.csv', filePolicy, c => send(c, 'csv'))
  app.get('/comparison.xlsx', filePolicy, c => send(c, 'xlsx'))
  return app
}
