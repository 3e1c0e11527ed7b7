import { mostSnippets, snippetSchema } from './snippet.ts'
import { z } from './zod.ts'

export const languageSchema = z.enum(['ru', 'en'])
/** Language of screens and reports. */
export type Language = z.infer<typeof languageSchema>

/** What one person sets for this laptop. */
export const settingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** The shopper's own short texts, in their order; absent until the first one is kept. */
  snippets: z.array(snippetSchema).max(mostSnippets).optional(),
  /** Minutes without input until a person with a PIN is signed out; null: never, absent: the usual. */
  lockAfter: z.int().min(1).max(480).nullable().optional(),
})
export type Settings = z.infer<typeof settingsSchema>
