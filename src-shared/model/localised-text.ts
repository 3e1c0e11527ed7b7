import { z } from './zod.ts'

export const longestText = 20_000

const text = z.string().max(longestText).regex(/\S/u)

/** Text in Russian, English or both; at least one of them, never blank (formats.md, checklist file). */
export const localisedText = z
  .strictObject({ ru: text.optional(), en: text.optional() })
  .refine(value => value.ru !== undefined || value.en !== undefined, { params: { fault: 'textMissing' } })
  .meta({ minProperties: 1 })

export type LocalisedText = z.infer<typeof localisedText>
