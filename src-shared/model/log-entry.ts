import { z } from './zod.ts'

/** One entry of the log as it is read. */
export const logEntrySchema = z.object({
  id: z.int().min(1),
  at: z.string(),
  /** `area.act`; its words stand in `messages/log`. */
  kind: z.string(),
  /** Id or code of the record it is about. */
  subject: z.string(),
  /** What a person calls that record: number of a visit, name of a person; null where the subject is all there is. */
  title: z.string().nullable(),
  /** Id of the visit it is about; null where it is about none, or one that is no longer here. */
  visit: z.string().nullable(),
  /** Empty for the command line and where nobody was signed in. */
  author: z.string(),
  /** What was written down, as JSON; null once it was purged. */
  content: z.string().nullable(),
})
export type LogEntry = z.infer<typeof logEntrySchema>
