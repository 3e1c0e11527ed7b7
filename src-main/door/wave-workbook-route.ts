import { Hono } from 'hono'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { z } from '../../src-shared/model/zod.ts'
import type { Context } from '../handlers/context.ts'
import { waveWorkbook } from '../handlers/wave-workbook.ts'
import { filePolicy } from './page-policy.ts'
import { sendDownload } from './send-download.ts'

const querySchema = z.object({ lang: languageSchema.default('ru'), branch: z.string().max(64).optional() })

/** `GET /files/waves/WAVE.xlsx?lang=ru|en`, and of one branch with `&branch=CODE`. */
export function waveWorkbookRoute(context: Context): Hono {
  const app = new Hono()
  app.get('/:file{.+\\.xlsx}', filePolicy, async c => {
    const wave = c.req.param('file').slice(0, -'.xlsx'.length)
    const query = querySchema.safeParse(c.req.query())
    if (!query.success) return c.notFound()
    const { lang: language, branch } = query.data
    const file = await waveWorkbook(context, { wave, branch, language })
    return file ? sendDownload(c, file) : c.notFound()
  })
  return app
}
