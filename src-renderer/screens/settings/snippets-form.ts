import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { longestSnippetText, snippetSchema } from '../../../src-shared/model/snippet.ts'

/** The model's rules for snippets, with their faults in the words of the screen. */
export function snippetsForm(t: Translate) {
  const name = z.string().refine(typed => snippetSchema.shape.name.safeParse(typed).success, {
    error: t('narrative.snippets.fault.name'),
  })
  const text = z
    .string()
    .regex(/\S/u, t('narrative.snippets.fault.text'))
    .max(longestSnippetText, t('settings.fault.tooLong', { max: longestSnippetText }))
  return z.object({
    snippets: z.array(z.object({ name, text })).superRefine((list, context) => {
      const known = new Set<string>()
      list.forEach((snippet, place) => {
        const plain = snippet.name.trim().toLowerCase().replaceAll('ё', 'е')
        if (known.has(plain) && plain !== '') {
          const message = t('narrative.snippets.fault.taken')
          context.addIssue({ code: 'custom', path: [place, 'name'], message })
        }
        known.add(plain)
      })
    }),
  })
}
