import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { roleSchema } from '../../../src-shared/model/profile.ts'

export const roles = roleSchema.options

/** The model's rules for a person, with their faults in the words of the screen. */
export function personForm(t: Translate) {
  const line = (max: number) =>
    z.string().trim().min(1, t('settings.fault.required')).max(max, t('settings.fault.tooLong', { max }))
  return z.object({ name: line(120), alias: line(60), role: roleSchema })
}
export type PersonFields = z.infer<ReturnType<typeof personForm>>
