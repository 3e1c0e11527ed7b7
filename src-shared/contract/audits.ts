import { z } from '../model/zod.ts'
import { answerSchema } from '../model/answer.ts'
import {
  auditLineSchema,
  auditSchema,
  auditStatusSchema,
  readingSchema,
  timerSchema,
} from '../model/audit.ts'
import { durationSourceSchema } from '../model/duration-source.ts'
import { layerSchema } from '../model/annotation.ts'
import { evidenceSchema, longestCaption, photoFactsSchema } from '../model/evidence.ts'
import { longestDeclaration } from '../model/submission.ts'
import { visitFactsSchema } from '../model/visit.ts'
import { procedure } from './base.ts'

const id = z.object({ id: z.uuid() })
const question = id.extend({ question: z.string() })
/** The moment the change was on disk. */
const saved = z.object({ savedAt: z.string() })
const savedAs = saved.extend({ version: z.string() })
/** The version it was made from. CHANGED_MEANWHILE: another window stored a newer one. Without it none is looked for. */
const seen = z.string().max(64).optional()

export const audits = {
  list: procedure
    .input(
      z.object({
        wave: z.string().optional(),
        branch: z.string().optional(),
        status: z.array(auditStatusSchema).optional(),
        /** At most so many, the newest. */
        limit: z.int().min(1).optional(),
      }),
    )
    .output(z.array(auditLineSchema)),
  get: procedure.input(id).output(auditSchema),
  /** Starts a visit on the newest revision of a checklist, or from an assignment. */
  begin: procedure
    .input(
      z.union([
        z.object({ assignment: z.uuid() }),
        z.object({
          branch: z.uuid(),
          checklist: z.string(),
          wave: z.string().optional(),
          scenario: z.string().max(500).optional(),
        }),
      ]),
    )
    .output(id),
  /**
   * The whole answer as it now stands: what is not given (value, na, comment) is no longer there. `undo`: it was made by
   * going back, as `audits.undo` proposed.
   */
  answer: procedure
    .input(
      question.extend({
        ...answerSchema.shape,
        seen,
        source: durationSourceSchema.optional(),
        undo: z.boolean().optional(),
      }),
    )
    .output(savedAs),
  /** Contacts, staff, purchase and narrative, as a whole. */
  visit: procedure.input(id.extend({ visit: visitFactsSchema, seen })).output(savedAs),
  /** Remembers where the shopper stands, so that the visit reopens there. */
  focus: procedure.input(question).output(saved),
  /**
   * `keep` puts `reading` in place of what the stopwatch shows; it runs on, or not, as before. `stop` without a reading
   * goes by the computer's clock.
   */
  timer: procedure
    .input(
      question.extend({ act: z.enum(['start', 'stop', 'reset', 'keep']), reading: readingSchema.optional() }),
    )
    .output(timerSchema),
  /** `upload` names a file sent to `/files/uploads`. */
  attach: procedure
    .input(
      id.extend({
        question: z.string().nullable(),
        upload: z.string(),
        caption: z.string().max(longestCaption).default(''),
      }),
    )
    .output(evidenceSchema),
  detach: procedure.input(id.extend({ evidence: z.uuid() })).output(saved),
  caption: procedure
    .input(id.extend({ evidence: z.uuid(), caption: z.string().max(longestCaption) }))
    .output(saved),
  /** The pieces named take, in this order, the places they hold among themselves. */
  arrange: procedure.input(id.extend({ order: z.array(z.uuid()).max(2000) })).output(saved),
  /** What is drawn over a photo, as a whole; null takes it away. The photo's own bytes never change. */
  annotate: procedure.input(id.extend({ evidence: z.uuid(), layer: layerSchema.nullable() })).output(saved),
  /** What a photo of the visit says of itself, read from its own bytes; kept in no record. */
  photo: procedure.input(id.extend({ evidence: z.uuid() })).output(photoFactsSchema),
  /**
   * Scores and locks the visit; MISSING_FIELDS lists what is not there. `declaration` is what the person confirmed,
   * word for word; it is kept with the submission.
   */
  submit: procedure
    .input(id.extend({ declaration: z.string().trim().min(1).max(longestDeclaration).optional() }))
    .output(auditSchema),
  /** Takes a submission back, until it was exported or reviewed (LOCKED then): the visit is a draft again. */
  withdraw: procedure.input(id).output(auditSchema),
  /** The visit could not be made (branch closed); locks it with the reason. */
  impossible: procedure.input(id.extend({ reason: z.string().trim().min(1).max(2000) })).output(auditSchema),
  /** The day the report was handed to the branch; null: it was not. Appeals are counted from it. */
  issue: procedure.input(id.extend({ on: z.iso.date().nullable() })).output(auditSchema),
  /**
   * What going back once more would restore: the most recent change that still stands, over all questions. Storing it
   * with `undo` makes a new version and deletes none. `also`: other questions that the same act had changed, when a
   * whole moment was skipped. null: nothing is left to take back.
   */
  undo: procedure.input(id).output(
    z
      .object({
        question: z.string(),
        answer: answerSchema,
        also: z.array(z.object({ question: z.string(), answer: answerSchema })),
      })
      .nullable(),
  ),
  /** Every stored version of one answer, the newest first. */
  history: procedure.input(question).output(
    z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        answer: answerSchema,
        /** How a duration came about; null where that is not known, and for every other type of answer. */
        source: durationSourceSchema.nullable().default(null),
        /** Made by going back. */
        undo: z.boolean(),
      }),
    ),
  ),
}
