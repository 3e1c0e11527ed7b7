import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { organisationSchema } from '../../../src-shared/model/organisation.ts'

const longest = 120

/** The model's rules for the organisation, with their faults in the words of the screen. */
export function organisationForm(t: Translate) {
  const { paper, privacy } = organisationSchema.shape
  return z.object({
    name: z
      .string()
      .trim()
      .min(1, t('settings.fault.required'))
      .max(longest, t('settings.fault.tooLong', { max: longest })),
    colour: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^#[0-9a-f]{6}$/u, t('settings.fault.colour')),
    target: z
      .number({ error: t('settings.fault.target') })
      .min(0, t('settings.fault.target'))
      .max(100, t('settings.fault.target')),
    paper,
    privacy,
  })
}
export type OrganisationForm = z.infer<ReturnType<typeof organisationForm>>
