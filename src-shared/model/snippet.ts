import { z } from './zod.ts'

/** Longest name and text of a snippet, characters. */
export const longestSnippetName = 24
export const longestSnippetText = 1000
/** As many as one person can have. */
export const mostSnippets = 50

/** A short text of the shopper's own, put into a comment by `/` and its name. */
export const snippetSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(longestSnippetName)
    .regex(/^[\p{L}\p{N}-]+$/u),
  // A space at its end is meant: the words go on there.
  text: z.string().regex(/\S/u).max(longestSnippetText),
})
export type Snippet = z.infer<typeof snippetSchema>
