import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { PlannedVisit } from '../../../src-shared/model/assignment.ts'
import { longestText, type LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Money } from '../../../src-shared/model/money.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { typedNumber } from '../wave-form/wave-form-schema.ts'
import { inBoth, typed, written } from '../wave-form/wave-form-values.ts'

/** Everything of one assignment that can be changed before its visit is begun. */
export interface AssignmentChange {
  /** Code. */
  readonly checklist: string
  readonly scenario: LocalisedText | null
  readonly from: string
  readonly to: string
  /** null: the wave's. */
  readonly fee: Money | null
}

/** The rules of the model with their faults in the words of the screen. The fee is kept as it is typed. */
export function assignmentFormSchema(t: Translate) {
  const text = z.string().trim().max(longestText, t('waves.form.fault.tooLong'))
  const day = z.iso.date(t('waves.form.fault.date'))
  const isFee = (fee: string) => fee.trim() === '' || (typedNumber(fee) > 0 && typedNumber(fee) <= 1_000_000)
  return z
    .object({
      checklist: z.string(),
      scenario: z.object({ ru: text, en: text }),
      from: day,
      to: day,
      fee: z.string().refine(isFee, t('waves.form.fault.fee')),
      currency: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^([A-Z]{3})?$/u, t('waves.form.fault.currency')),
    })
    .refine(({ from, to }) => to >= from, { path: ['to'], message: t('waves.form.fault.endsBeforeStart') })
    .refine(({ fee, currency }) => fee.trim() === '' || currency !== '', {
      path: ['currency'],
      message: t('waves.form.fault.currency'),
    })
}
export type AssignmentForm = z.infer<ReturnType<typeof assignmentFormSchema>>

/** As it stands in the fields. `currency`: of the wave, to begin a fee with. */
export function assignmentValues(visit: PlannedVisit, currency: string, language: Language): AssignmentForm {
  return {
    checklist: visit.checklist.code,
    scenario: inBoth(visit.scenario),
    from: visit.from,
    to: visit.to,
    fee: typed(visit.fee?.amount, language),
    currency: visit.fee?.currency ?? currency,
  }
}

export function changeOf({ fee, currency, scenario, ...plain }: AssignmentForm): AssignmentChange {
  const own = fee.trim() === '' ? null : { amount: typedNumber(fee), currency }
  return { ...plain, scenario: written(scenario), fee: own }
}
