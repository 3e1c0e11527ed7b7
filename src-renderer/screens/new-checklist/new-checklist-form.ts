import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { channelSchema } from '../../../src-shared/model/closed-lists.ts'
import { codePattern } from '../../../src-shared/model/code.ts'

export function newChecklistSchema(t: Translate) {
  return z
    .object({
      ru: z.string().trim(),
      en: z.string().trim(),
      code: z.string().trim().regex(codePattern, t('checklists.create.fault.code')),
      channel: channelSchema,
      industry: z.string().trim().max(64),
      segment: z.string().trim().max(64),
    })
    .refine(({ ru, en }) => ru !== '' || en !== '', {
      path: ['ru'],
      message: t('checklists.create.fault.name'),
    })
}
export type NewChecklistForm = z.infer<ReturnType<typeof newChecklistSchema>>
