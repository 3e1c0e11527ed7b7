import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { longestText } from '../../../src-shared/model/localised-text.ts'
import { waveSchema } from '../../../src-shared/model/wave.ts'
import { waveFaults } from '../../../src-shared/planning/wave-faults.ts'

/** A number as people type it; NaN for anything else. */
export const typedNumber = (text: string) =>
  /^\s*\d+(?:[.,]\d+)?\s*$/u.test(text) ? Number(text.replace(',', '.')) : Number.NaN

const isWhole = (text: string, least: number) => {
  const value = typedNumber(text)
  return Number.isInteger(value) && value >= least && value <= 1000
}

/** The model's rules for a wave, with their faults in the words of the screen. Numbers are kept as they are typed. */
export function waveFormSchema(t: Translate) {
  const text = z.string().trim().max(longestText, t('waves.form.fault.tooLong'))
  const both = z.object({ ru: text, en: text })
  const day = z.iso.date(t('waves.form.fault.date'))
  const until = day.or(z.literal(''))
  return z
    .object({
      code: z
        .string()
        .trim()
        .min(1, t('waves.form.fault.codeMissing'))
        .pipe(waveSchema.shape.code.or(z.never({ error: t('waves.form.fault.codeBad') }))),
      title: z.string().trim().max(200, t('waves.form.fault.tooLong')),
      from: day,
      to: day,
      pilot: z.boolean(),
      target: z
        .string()
        .refine(typed => typed.trim() === '' || typedNumber(typed) <= 100, t('waves.form.fault.target')),
      visits: z.string().refine(typed => isWhole(typed, 1), t('waves.form.fault.visits')),
      checklists: z.array(z.string()),
      /** By id; only those in the wave. An empty text: as many as the wave says. */
      branches: z.record(
        z.string(),
        z
          .string()
          .refine(typed => typed.trim() === '' || isWhole(typed, 0), t('waves.form.fault.branchVisits')),
      ),
      shoppers: z.array(z.string()),
      brief: both,
      scenarios: z.array(both),
      fee: z
        .string()
        .refine(
          typed => typed.trim() === '' || (typedNumber(typed) > 0 && typedNumber(typed) <= 1_000_000),
          t('waves.form.fault.fee'),
        ),
      currency: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^([A-Z]{3})?$/u, t('waves.form.fault.currency')),
      stripPhotos: z.boolean(),
      evidenceUntil: until,
      visitsUntil: until,
    })
    .check(({ value, issues }) => {
      for (const { path, code } of waveFaults(value)) {
        const message =
          code === 'tooEarly' ? t('waves.form.fault.tooEarly') : t('waves.form.fault.endsBeforeStart')
        issues.push({ code: 'custom', path: [path], message, input: value })
      }
      if (value.fee.trim() !== '' && value.currency === '') {
        const message = t('waves.form.fault.currency')
        issues.push({ code: 'custom', path: ['currency'], message, input: value })
      }
    })
}
export type WaveForm = z.infer<ReturnType<typeof waveFormSchema>>
