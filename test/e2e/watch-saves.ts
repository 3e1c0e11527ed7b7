import type { Page, Request } from 'playwright-core'
import { z } from 'zod'
import { draftChecklistSchema, type DraftChecklist } from '../../src-shared/model/draft-checklist.ts'

const sentSchema = z.object({ json: z.object({ id: z.uuid(), document: draftChecklistSchema }) })

/** What the page sent and what the program said was on disk, save by save. */
export function watchSaves(watched: Page) {
  const sent: { request: Request; document: DraftChecklist; acknowledged: boolean }[] = []
  watched.on('request', request => {
    if (!request.url().endsWith('/rpc/checklistDrafts/save')) return
    sent.push({
      request,
      document: sentSchema.parse(request.postDataJSON()).json.document,
      acknowledged: false,
    })
  })
  watched.on('response', response => {
    const found = sent.find(({ request }) => request === response.request())
    if (found) found.acknowledged = response.ok()
  })
  return sent
}
