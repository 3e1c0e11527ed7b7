import { z } from './zod.ts'
import { localisedText } from './localised-text.ts'

/** Visit this branch, with this checklist and scenario, in this window. */
export const assignmentSchema = z.object({
  id: z.uuid(),
  wave: z.string().nullable(),
  branch: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  checklist: z.object({ code: z.string(), revision: z.number().int(), title: localisedText }),
  scenario: localisedText.nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
  status: z.enum(['open', 'begun', 'done']),
})
export type Assignment = z.infer<typeof assignmentSchema>
