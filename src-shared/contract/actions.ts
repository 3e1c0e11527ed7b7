import {
  actionEvidenceSchema,
  actionFieldsSchema,
  actionOriginSchema,
  actionPageSchema,
  actionSchema,
  longestNote,
  originWordsSchema,
  proposalSchema,
  stageSchema,
} from '../model/action.ts'
import { longestCaption } from '../model/evidence.ts'
import { pilotChoiceSchema, pilotPageSchema, pilotSchema } from '../model/pilot.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

const id = z.object({ id: z.uuid() })
const note = z.string().trim().max(longestNote)

/** Corrective actions: plan, do, check, act. Everything here is for supervisors alone. */
export const actions = {
  /**
   * Open ones by their day, then the closed and dropped ones, the newest first. `branch`: those bound to this branch,
   * and those of the whole network; `wave`: those that grew in it.
   */
  list: procedure
    .input(
      z.object({
        branch: z.string().optional(),
        wave: z.string().optional(),
        standard: z.string().optional(),
        stage: stageSchema.optional(),
        open: z.boolean().optional(),
        pilot: z.uuid().optional(),
      }),
    )
    .output(z.array(actionSchema)),
  get: procedure.input(id).output(actionPageSchema),
  /** The origin in words, and open actions that already stand against the same. */
  origin: procedure
    .input(actionOriginSchema)
    .output(originWordsSchema.extend({ known: z.array(actionSchema) })),
  /** Names that owners are chosen from. */
  owners: procedure.input(z.object({})).output(z.array(z.string())),
  create: procedure
    .input(z.object({ origin: actionOriginSchema, fields: actionFieldsSchema, pilot: z.uuid().nullable() }))
    .output(actionSchema),
  /** CHANGED_MEANWHILE: it no longer stands as in `before`. */
  save: procedure
    .input(id.extend({ before: actionFieldsSchema, fields: actionFieldsSchema }))
    .output(actionSchema),
  /** Another stage by hand. INVALID: closing, dropping and reopening need a note. CHANGED_MEANWHILE: not in `from`. */
  move: procedure.input(id.extend({ from: stageSchema, to: stageSchema, note })).output(actionSchema),
  /** What later waves propose. CHANGED_MEANWHILE: they now propose something else. */
  confirm: procedure
    .input(id.extend({ proposal: proposalSchema, to: z.enum(['closed', 'plan', 'do']), note }))
    .output(actionSchema),
  note: procedure.input(id.extend({ note: note.min(1) })).output(actionSchema),
  attach: procedure
    .input(id.extend({ upload: z.string(), caption: z.string().trim().max(longestCaption) }))
    .output(actionEvidenceSchema),
  detach: procedure.input(id.extend({ evidence: z.uuid() })).output(actionSchema),
}

/** Branches that try a measure before the others do. */
export const pilots = {
  list: procedure.input(z.object({})).output(z.array(pilotSchema)),
  /** Compared with `wave`, or with the newest that measured the checklist. */
  get: procedure.input(id.extend({ wave: z.string().optional() })).output(pilotPageSchema),
  /** INVALID: fewer than 3 branches on a side. Nothing can be changed afterwards: the draw stands. */
  create: procedure
    .input(
      z.object({
        title: z.string().trim().min(1).max(200),
        checklist: z.string(),
        before: z.string(),
        candidates: z.array(z.string()).min(1).max(5000),
        choice: pilotChoiceSchema,
      }),
    )
    .output(pilotSchema),
}
