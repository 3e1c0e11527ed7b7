import { Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, useFormContext, type FieldError } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { currencies } from './currencies.ts'
import type { FactsForm } from './facts-form.ts'
import { useFactFault } from './use-fact-fault.ts'

type Name = 'purchase' | 'fee' | `expenses.${number}`

/** An amount and its currency in one row; `before` and `after` stand in the same row. */
export function MoneyFields({ name, before, after }: { name: Name; before?: ReactNode; after?: ReactNode }) {
  const { t } = useTranslation()
  const faultText = useFactFault()
  const { control, register, getFieldState, formState } = useFormContext<FactsForm>()
  const fault = (part: 'amount' | 'currency'): FieldError | undefined =>
    getFieldState(`${name}.${part}`, formState).error
  return (
    <div className="facts-row">
      {before}
      <TextInput
        label={t('visit.purchase.amount')}
        inputMode="decimal"
        autoComplete="off"
        w={name === 'purchase' ? '10rem' : '7.5rem'}
        error={faultText(fault('amount'))}
        {...register(`${name}.amount`)}
      />
      <Controller
        control={control}
        name={`${name}.currency`}
        render={({ field }) => (
          <Select
            label={t('visit.purchase.currency')}
            data={currencies}
            searchable
            w={name === 'purchase' ? '8rem' : '6.5rem'}
            nothingFoundMessage={t('common.nothingFound')}
            error={faultText(fault('currency'))}
            {...field}
            value={field.value === '' ? null : field.value}
            onChange={value => field.onChange(value ?? '')}
          />
        )}
      />
      {after}
    </div>
  )
}
