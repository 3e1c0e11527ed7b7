import { z } from '../../../src-shared/model/zod.ts'
import { workbookFaultSchema, type Cell, type Sheet } from './sheet.ts'
import type { Result } from '../../store/result.ts'
import type { ReadItem } from '../read-library-file.ts'
import type { FileTable, TableFault } from '../table.ts'
import type { ReadForm } from '../xlsform/read-form.ts'
import type { WaveRows } from './wave-rows.ts'

/** What a thread that is started for one workbook is asked. */
export type WorkbookJob =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** The table of a CSV or of a sheet: see `readTable`. */
  | { readonly kind: 'table'; readonly bytes: Uint8Array; readonly sheet: string | undefined }
  /** An XLSForm: see `importForm`. */
  | { readonly kind: 'form'; readonly bytes: Uint8Array }
  /** A checklist or standards as JSON: see `readLibraryUpload`. */
  | { readonly kind: 'library'; readonly bytes: Uint8Array }
  | { readonly kind: 'write'; readonly sheets: readonly Sheet[] }
  /** Answers and scores of a wave, then the sheets given. */
  | { readonly kind: 'wave'; readonly wave: WaveRows; readonly sheets: readonly Sheet[] }

const refusedSchema = z.object({ ok: z.literal(false), fault: workbookFaultSchema })

/** Rows come from our own thread, a million cells at times: that they are rows is enough. */
const rowsSchema = z.custom<Cell[][]>(rows => Array.isArray(rows))

export const readAnswerSchema = z.union([
  z.object({
    ok: z.literal(true),
    sheets: z.array(z.object({ name: z.string(), rows: rowsSchema, hidden: z.boolean().optional() })),
  }),
  refusedSchema,
])
export type ReadAnswer = z.infer<typeof readAnswerSchema>

/** What our own thread has read and checked is carried over as it is. */
const answerOf = <Answer>() =>
  z.custom<Answer>(answer => typeof answer === 'object' && answer !== null && 'ok' in answer)
export const tableAnswerSchema = answerOf<TableAnswer>()
export type TableAnswer = Result<FileTable, TableFault>
export const formAnswerSchema = answerOf<FormAnswer>()
export type FormAnswer = Result<ReadForm, TableFault>
export const libraryAnswerSchema = answerOf<ReadItem>()

export const writeAnswerSchema = z.object({
  ok: z.literal(true),
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
})
export type WriteAnswer = z.infer<typeof writeAnswerSchema>
