import { codeSchema } from '../model/code.ts'
import { draftChecklistSchema } from '../model/draft-checklist.ts'
import { faultSchema } from '../model/fault.ts'
import { localisedText } from '../model/localised-text.ts'
import { standardDocumentSchema, standardFields, type Standard } from '../model/standard.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

export const standardStatusSchema = z.enum(['draft', 'active', 'retired'])
const fieldSchema = z.enum(standardFields)
const industrySchema = z.string().trim().min(1).max(64)

const standardLineSchema = z.object({
  /**
   * Whole: a variant's own fields over those of its base. The store has read it through its schema; once more for
   * each of some thousand lines would hold up the process.
   */
  standard: z.custom<Standard>(),
  /** The standard this one is a variant of. */
  base: z.string().nullable(),
  /** What the variant changes. */
  changes: z.array(fieldSchema),
  industry: z.string(),
  status: standardStatusSchema,
  revision: z.number().int(),
  changedAt: z.string(),
  /** Who made this revision; empty where it came with a library. */
  author: z.string(),
  /** In how many checklists (newest revisions and drafts) it is used. */
  uses: z.number().int(),
})

const revisionSchema = z.object({
  revision: z.number().int(),
  at: z.string(),
  author: z.string(),
  industry: z.string(),
  status: standardStatusSchema,
  document: standardDocumentSchema,
})

const useSchema = z.object({
  checklist: z.string(),
  /** Of a draft: as far as it is written. */
  title: draftChecklistSchema.shape.title,
  /** Null: in a draft. */
  revision: z.number().int().nullable(),
  draft: z.string().nullable(),
  question: z.string(),
})

const changeSchema = z.enum(['added', 'updated', 'unchanged'])

/** The library of service standards. Revisions are kept for ever; a standard is retired, never deleted. */
export const standards = {
  list: procedure.input(z.object({})).output(z.array(standardLineSchema)),
  get: procedure.input(z.object({ code: z.string() })).output(
    standardLineSchema.extend({
      document: standardDocumentSchema,
      /** The newest first. */
      revisions: z.array(revisionSchema),
      uses: z.array(useSchema),
      variants: z.array(standardLineSchema),
    }),
  ),
  /**
   * A new standard (`revision` null) or the next revision of one; `revision` is the one that was edited, and
   * CHANGED_MEANWHILE says that a newer one exists. The same content again adds nothing.
   */
  save: procedure
    .input(
      z.object({
        document: standardDocumentSchema,
        industry: industrySchema,
        revision: z.number().int().nullable(),
        status: standardStatusSchema.optional(),
      }),
    )
    .output(standardLineSchema),
  setStatus: procedure
    .input(z.object({ code: codeSchema, status: standardStatusSchema }))
    .output(standardLineSchema),
  /** What a file of standards (`*.json`, `*.csv`, `*.xlsx`) would change. Writes nothing. */
  previewImport: procedure.input(z.object({ upload: z.string() })).output(
    z.object({
      rows: z.array(
        z.object({
          /** Line of the table; null in a JSON file. */
          line: z.number().int().nullable(),
          code: z.string(),
          text: localisedText,
          change: changeSchema,
          /** Fields that would change; empty unless updated. */
          fields: z.array(fieldSchema),
        }),
      ),
      faults: z.array(z.object({ line: z.number().int().nullable(), fault: faultSchema })),
    }),
  ),
  /** Everything or nothing. */
  import: procedure
    .input(z.object({ upload: z.string() }))
    .output(z.object({ added: z.number(), updated: z.number(), unchanged: z.number() })),
}
