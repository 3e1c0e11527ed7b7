import { z } from '../model/zod.ts'
import { branchFieldsSchema, branchSchema, tagsSchema } from '../model/branch.ts'
import { faultSchema } from '../model/fault.ts'
import { procedure } from './base.ts'

const field = z.enum([...branchFieldsSchema.keyof().options, 'tags'])
/** Which column of the file fills which field. */
const mappingSchema = z.partialRecord(field, z.string())
const fileSchema = z.object({ upload: z.string(), sheet: z.string().optional() })

export const branches = {
  list: procedure.input(z.object({})).output(z.array(branchSchema)),
  get: procedure.input(z.object({ id: z.uuid() })).output(branchSchema),
  /** Without an id a new branch is made. A code already in use is INVALID. Without tags they stay as they are. */
  save: procedure
    .input(branchFieldsSchema.extend({ id: z.uuid().optional(), tags: tagsSchema.optional() }))
    .output(branchSchema),
  /** Closed branches keep their visits and leave the lists of choice. */
  setActive: procedure.input(z.object({ id: z.uuid(), active: z.boolean() })).output(branchSchema),
  /**
   * Reads an uploaded CSV or XLSX without writing: its columns, a proposed mapping, and every fault. Of a workbook
   * it is the first sheet with anything in it, unless `sheet` names another.
   */
  previewImport: procedure.input(fileSchema.extend({ mapping: mappingSchema.optional() })).output(
    z.object({
      /** null for a CSV. */
      sheet: z.string().nullable(),
      /** Sheets to choose from; none for a CSV. */
      sheets: z.array(z.string()),
      columns: z.array(z.string()),
      mapping: mappingSchema,
      rows: z.array(
        z.object({
          line: z.number(),
          /** As it stands in the file: cells of a faulty row need not be valid. Tags are split by commas. */
          branch: z.partialRecord(field, z.string()),
          change: z.enum(['new', 'update', 'same', 'fault']),
        }),
      ),
      faults: z.array(faultSchema),
    }),
  ),
  /** All rows or none: any fault is INVALID and nothing is written. Known codes are updated. */
  import: procedure
    .input(fileSchema.extend({ mapping: mappingSchema }))
    .output(z.object({ added: z.number(), updated: z.number(), unchanged: z.number() })),
}
