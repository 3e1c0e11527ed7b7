import { languageSchema } from '../../src-shared/model/settings.ts'
import { z } from '../../src-shared/model/zod.ts'

const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)

/** What stands on every page of a report about branches, whatever it tells. */
export const printedSheetSchema = z.object({
  lang: languageSchema,
  paper: z.enum(['A4', 'Letter']),
  /** Aliases instead of names; the data was gathered so. */
  privacy: z.boolean(),
  /** ISO instant, shown in `zone` (IANA). */
  generatedAt: z.iso.datetime({ offset: true }),
  zone: z.string(),
  organisation: z.object({
    name: z.string(),
    colour: z.string().regex(/^#[0-9a-f]{6}$/i),
    /** PNG bytes. */
    logo: bytes.nullable(),
  }),
  number: z.string(),
})
export type PrintedSheet = z.infer<typeof printedSheetSchema>
