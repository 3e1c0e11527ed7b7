import { codeSchema } from '../model/code.ts'
import { draftChecklistSchema } from '../model/draft-checklist.ts'
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

/** Each has its sentence in messages under `xlsform.loss`. */
export const lossCodes = [
  'typeUnknown',
  'typeMissing',
  /** Notes, calculations, data about the device: nothing a shopper answers. */
  'typeIgnored',
  /** A question of a kind that checklists do not have; it is left out. */
  'typeDropped',
  /** Taken over as the nearest kind of question. */
  'typeChanged',
  'orOtherDropped',
  'listMissing',
  'listUnused',
  'noLabel',
  'nameChanged',
  'relevantDropped',
  'constraintDropped',
  'requiredCondition',
  'calculationDropped',
  'defaultDropped',
  'appearanceDropped',
  'parametersDropped',
  'choiceFilterDropped',
  'messageDropped',
  'mediaDropped',
  'readonlyDropped',
  'languageDropped',
  'languageAssumed',
  'columnUnknown',
  'valueNotTaken',
  'textReference',
  'textCut',
  'repeatFlattened',
  'groupNested',
  'groupEmpty',
  'groupUnbalanced',
  'rowDisabled',
  'settingDropped',
  'sheetIgnored',
] as const

/** A part of a form that has no place in a checklist; `code` says which kind, the rest where and what. */
export const lossSchema = z.object({
  /** As it is called in the file. */
  sheet: z.string(),
  /** As a spreadsheet counts them; null: the whole sheet. */
  row: z.number().int().nullable(),
  /** Name of the row (question, choice list, setting); '' where it has none. */
  name: z.string(),
  /** Heading of the column; '' for the whole row. */
  column: z.string(),
  code: z.enum(lossCodes),
  /** What stood there, cut to a readable length. */
  found: z.string(),
})
export type Loss = z.infer<typeof lossSchema>

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
