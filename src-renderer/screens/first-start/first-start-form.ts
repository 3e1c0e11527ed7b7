import type { Translate } from '../../../src-shared/messages/translator.ts'
import { profileSchema } from '../../../src-shared/model/profile.ts'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import { z } from 'zod'

const longest = 120

/** The form of the first start, with its faults in the words of the screen. */
export function firstStartSchema(t: Translate) {
  const tooLong = t('session.fault.tooLong', { max: longest })
  return z.object({
    name: z.string().trim().min(1, t('session.fault.nameMissing')).max(longest, tooLong),
    organisation: z.string().trim().min(1, t('session.fault.organisationMissing')).max(longest, tooLong),
    role: profileSchema.shape.role,
    language: languageSchema,
    start: z.enum(['empty', 'library', 'sample']),
  })
}
export type FirstStart = z.infer<ReturnType<typeof firstStartSchema>>
