import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import {
  actionFieldsSchema,
  causeSchema,
  longestMeasure,
  trainingMethodSchema,
  type ActionFields,
} from '../../../src-shared/model/action.ts'
import { stanceSchema } from '../../../src-shared/model/closed-lists.ts'
import { typedNumber } from '../wave-form/wave-form-schema.ts'

/** The form's fields as they are typed; an empty text stands for nothing. */
export function actionFormSchema(t: Translate) {
  return z
    .object({
      /** `@network`, `@branch` or the id of a pilot. */
      place: z.string(),
      cause: causeSchema.or(z.never({ error: t('actions.form.faultCause') })),
      measure: z.string().trim().min(1, t('actions.form.faultMeasure')).max(longestMeasure),
      stance: stanceSchema,
      method: trainingMethodSchema.or(z.literal('')),
      cost: z
        .string()
        .refine(
          typed => typed.trim() === '' || (typedNumber(typed) > 0 && typedNumber(typed) <= 1_000_000),
          t('actions.form.faultCost'),
        ),
      currency: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^([A-Z]{3})?$/u, t('actions.form.faultCurrency')),
      owner: z.string().trim().max(120),
      due: z.iso.date(t('actions.form.faultDue')).or(z.literal('')),
    })
    .check(({ value, issues }) => {
      if (value.method === '' || value.cost.trim() === '' || value.currency !== '') return
      issues.push({
        code: 'custom',
        path: ['currency'],
        message: t('actions.form.faultCurrency'),
        input: value,
      })
    })
}

export type ActionForm = z.input<ReturnType<typeof actionFormSchema>>
export type ActionFormRead = z.output<ReturnType<typeof actionFormSchema>>

/** A new form as it opens; `cause` is for the person to choose. */
export const emptyForm = {
  cause: '',
  measure: '',
  stance: 'reactive',
  method: '',
  cost: '',
  currency: '',
  owner: '',
  due: '',
} as const

/** An action's fields as they are typed. */
export function typedOf(fields: ActionFields, currency: string): Omit<ActionForm, 'place'> {
  const cost = fields.training?.cost ?? null
  return {
    cause: fields.cause,
    measure: fields.measure,
    stance: fields.stance,
    method: fields.training?.method ?? '',
    cost: cost === null ? '' : String(cost.amount),
    currency: cost?.currency ?? currency,
    owner: fields.owner,
    due: fields.due ?? '',
  }
}

export function fieldsOf(read: ActionFormRead): ActionFields {
  const { cause, measure, stance, method, cost, currency, owner, due } = read
  const amount = cost.trim() === '' ? null : typedNumber(cost)
  return actionFieldsSchema.parse({
    cause,
    measure,
    stance,
    training: method === '' ? null : { method, cost: amount === null ? null : { amount, currency } },
    owner,
    due: due === '' ? null : due,
  })
}
