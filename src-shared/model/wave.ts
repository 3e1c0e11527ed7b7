import { codeSchema } from './code.ts'
import { localisedText } from './localised-text.ts'
import { moneySchema } from './money.ts'
import { z } from './zod.ts'

/** A measuring period, e.g. 2026-Q4. Its code is shown as written, so capitals are allowed. */
export const waveSchema = z.object({
  id: z.uuid(),
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/),
  title: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  pilot: z.boolean(),
})
export type Wave = z.infer<typeof waveSchema>

/** What a wave measures, where, by whom, and how long it is kept. */
export const waveSetupSchema = z.object({
  /** Percent, 0..100; null for the organisation's own. */
  target: z.number().min(0).max(100).nullable(),
  /** Codes; the visits of a branch take them in turns. */
  checklists: z.array(codeSchema).max(100),
  /** Wanted at each branch. */
  visits: z.int().min(1).max(1000),
  /** `visits`: null for as many as the wave says. */
  branches: z.array(z.object({ id: z.uuid(), visits: z.int().min(0).max(1000).nullable() })).max(100_000),
  /** Ids of those among whom the visits are shared out. */
  shoppers: z.array(z.uuid()).max(10_000),
  brief: localisedText.nullable(),
  /** The visits of a branch take them in turns. */
  scenarios: z.array(localisedText).max(100),
  /** For one visit, unless its assignment says otherwise. */
  fee: moneySchema.nullable(),
  /** Photos leave the shopper's laptop without position and device. */
  stripPhotos: z.boolean(),
  /** After this day the files of evidence may go, after the other the visits; null: never by itself. */
  evidenceUntil: z.iso.date().nullable(),
  visitsUntil: z.iso.date().nullable(),
})
export type WaveSetup = z.infer<typeof waveSetupSchema>

export const waveDetailsSchema = waveSchema.extend(waveSetupSchema.shape)
export type WaveDetails = z.infer<typeof waveDetailsSchema>

/** What a person enters of a wave. */
export const waveFieldsSchema = waveDetailsSchema
  .omit({ id: true })
  .extend({ title: z.string().trim().max(200) })
export type WaveFields = z.infer<typeof waveFieldsSchema>

/** Visits by where they stand; the numbers do not overlap but for `overdue` and `again`. */
export const waveProgressSchema = z.object({
  /** Visits that the wave wants. */
  wanted: z.int(),
  planned: z.int(),
  handedOut: z.int(),
  begun: z.int(),
  /** Submitted or returned. */
  done: z.int(),
  approved: z.int(),
  rejected: z.int(),
  impossible: z.int(),
  /** Of the planned, handed out and begun: the window is over. */
  overdue: z.int(),
  /** Changed or withdrawn since they were handed out. */
  again: z.int(),
})
export type WaveProgress = z.infer<typeof waveProgressSchema>
