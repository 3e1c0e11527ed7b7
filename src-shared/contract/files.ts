import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

export const fileKindSchema = z.enum(['checklist', 'standards', 'branches', 'form', 'package'])

/** Files sent to `/files/uploads` before anybody said what they are for. */
export const files = {
  /** What a file is meant to be taken for; says nothing of whether it is a good one. */
  kind: procedure
    .input(z.object({ upload: z.string() }))
    .output(z.object({ kind: fileKindSchema, name: z.string() })),
}
