import { z } from 'zod'
import { checklistSchema } from '../../src-shared/model/checklist.ts'
import { languageSchema } from '../../src-shared/model/settings.ts'

const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)

/** Everything the blank form of one checklist revision is made from. */
export const blankFormSchema = z.object({
  lang: languageSchema,
  paper: z.enum(['A4', 'Letter']),
  /** ISO instant, shown in `zone` (IANA). */
  generatedAt: z.iso.datetime({ offset: true }),
  zone: z.string().default('UTC'),
  organisation: z.object({
    name: z.string(),
    colour: z.string().regex(/^#[0-9a-f]{6}$/i),
    /** PNG bytes. */
    logo: bytes.nullable(),
  }),
  checklist: checklistSchema,
  /** SHA-256 of the checklist's canonical JSON. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BlankForm = z.input<typeof blankFormSchema>
export type ReadBlankForm = z.output<typeof blankFormSchema>
