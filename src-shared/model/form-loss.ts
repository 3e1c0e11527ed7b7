import { z } from './zod.ts'

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
