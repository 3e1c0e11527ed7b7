import { codeSchema } from '../model/code.ts'
import { draftChecklistSchema } from '../model/draft-checklist.ts'
import { lossSchema } from '../model/form-loss.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

const draftLineSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  title: draftChecklistSchema.shape.title,
  /** The published revision it grew from; null for one of its own. */
  basis: z.number().int().nullable(),
  questions: z.number().int(),
  moments: z.number().int(),
  updatedAt: z.string(),
})

/** Goes up with every save; a save names the one it was made from. */
const versionSchema = z.number().int()
const draftSchema = draftLineSchema.extend({ version: versionSchema, document: draftChecklistSchema })

/** Checklists under construction. */
export const checklistDrafts = {
  /** The latest change first. */
  list: procedure.input(z.object({})).output(z.array(draftLineSchema)),
  get: procedure.input(z.object({ id: z.uuid() })).output(draftSchema),
  /** A blank one. */
  create: procedure
    .input(
      draftChecklistSchema.pick({ code: true, title: true, industry: true, channel: true, segment: true }),
    )
    .output(draftSchema),
  /**
   * The draft of a published checklist: the one there is, or a new one of its newest (or the given) revision.
   * Its questions follow their standards as those stood when the revision was published. `copyAs`: a checklist of
   * its own under another code.
   */
  open: procedure
    .input(
      z.object({ code: codeSchema, revision: z.number().int().optional(), copyAs: codeSchema.optional() }),
    )
    .output(draftSchema),
  /** CHANGED_MEANWHILE: another window saved after `version`. */
  save: procedure
    .input(z.object({ id: z.uuid(), version: versionSchema, document: draftChecklistSchema }))
    .output(z.object({ version: versionSchema, savedAt: z.string() })),
  /** Makes the next revision and ends the draft. INVALID lists every fault. */
  publish: procedure
    .input(z.object({ id: z.uuid(), version: versionSchema }))
    .output(z.object({ code: z.string(), revision: z.number().int(), hash: z.string() })),
  /** Can be taken back by `restore` until the app is closed. */
  discard: procedure.input(z.object({ id: z.uuid() })).output(z.object({})),
  restore: procedure.input(z.object({ id: z.uuid() })).output(draftSchema),
  /** An XLSForm (`.xlsx`) as a new draft, with everything that could not be carried over. */
  importForm: procedure
    .input(z.object({ upload: z.string() }))
    .output(z.object({ draft: draftSchema, losses: z.array(lossSchema) })),
}
