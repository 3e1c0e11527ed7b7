import { eventIterator } from '@orpc/contract'
import { languageSchema } from '../model/settings.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

/** What a branch can be given: its report, the page for its wall, its approved visits one by one. */
export const reportDocumentSchema = z.enum(['branch', 'leaveBehind', 'audits'])
export type ReportDocument = z.infer<typeof reportDocumentSchema>

export const waveReportsWishSchema = z.object({
  /** Code. */
  wave: z.string(),
  /** Code; absent for every checklist that the wave measured. */
  checklist: z.string().optional(),
  documents: z.array(reportDocumentSchema).min(1).max(3),
  lang: languageSchema,
  /** Absent: as the organisation has it. */
  paper: z.enum(['A4', 'Letter']).optional(),
  privacy: z.boolean().optional(),
})
export type WaveReportsWish = z.infer<typeof waveReportsWishSchema>

/** How far it is; `total` null while the branches are counted. */
const progressSchema = z.object({ done: z.int(), total: z.int().nullable() })
export type ReportsProgress = z.infer<typeof progressSchema>

/** One that could not be made; the others stand. `audit`: its number. */
const failedSchema = z.object({
  document: reportDocumentSchema,
  branch: z.string(),
  name: z.string(),
  audit: z.string().nullable(),
})
export type FailedReport = z.infer<typeof failedSchema>

const madeSchema = z.object({
  /** The door hands the zip out once under `/files/exports/DOWNLOAD`; null: nothing was made. */
  download: z.string().nullable(),
  name: z.string(),
  bytes: z.int(),
  made: z.int(),
  failed: z.array(failedSchema),
})
export type MadeWaveReports = z.infer<typeof madeSchema>

/** PDFs to hand out. Single ones are plain downloads: see `contract`. */
export const reports = {
  /**
   * Reports of all branches of a wave, in one zip. Stopping to read stops the work, and then nothing is kept. NOT_FOUND:
   * no such wave, or nothing approved in it.
   */
  wave: procedure.input(waveReportsWishSchema).output(eventIterator(progressSchema, madeSchema)),
}
