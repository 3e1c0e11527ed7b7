import { z } from './zod.ts'

export const languageSchema = z.enum(['ru', 'en'])
/** Language of screens and reports. */
export type Language = z.infer<typeof languageSchema>

/** What one person sets for this laptop. */
export const settingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
})
export type Settings = z.infer<typeof settingsSchema>
