import { Button, CloseButton, Select, TextInput } from '@mantine/core'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { announceError } from '../../app/announce.ts'
import { FileButton } from '../../components/file-button.tsx'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { attachToVisit } from '../../stores/visit-files.ts'
import type { FactsForm } from './facts-form.ts'
import { MoneyFields } from './money-fields.tsx'
import { useFactFault } from './use-fact-fault.ts'

/** What the visit cost the shopper, with receipts, and what it is paid for; never shown to the branch. */
export function CostFields({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const { control, getValues } = useFormContext<FactsForm>()
  const expenses = useFieldArray({ control, name: 'expenses' })
  return (
    <section aria-labelledby="facts-costs">
      <h2 id="facts-costs">{t('visit.costs.title')}</h2>
      <p className="facts-hint">{t('visit.costs.hint')}</p>
      {expenses.fields.map((field, index) => (
        <fieldset className="facts-expense" key={field.id}>
          <legend className="only-read">{t('visit.costs.one', { number: index + 1 })}</legend>
          <MoneyFields
            name={`expenses.${index}`}
            before={<What index={index} />}
            after={
              <>
                <Receipt index={index} store={store} />
                <CloseButton
                  className="facts-expense-remove"
                  aria-label={t('visit.costs.remove', { number: index + 1 })}
                  onClick={() => expenses.remove(index)}
                />
              </>
            }
          />
        </fieldset>
      ))}
      <Button
        variant="subtle"
        onClick={() => {
          // Most visits are paid in one currency.
          const { purchase, expenses: before, fee } = getValues()
          const currency = before.at(-1)?.currency || purchase.currency || fee.currency
          expenses.append({ what: '', amount: '', currency, evidence: '' })
        }}
      >
        {t('visit.costs.add')}
      </Button>
      <h3 className="facts-fee">{t('visit.costs.fee')}</h3>
      <MoneyFields name="fee" />
    </section>
  )
}

function What({ index }: { index: number }) {
  const { t } = useTranslation()
  const faultText = useFactFault()
  const { register, formState } = useFormContext<FactsForm>()
  return (
    <TextInput
      label={t('visit.costs.what')}
      placeholder={t('visit.costs.whatExample')}
      maxLength={200}
      w="12rem"
      error={faultText(formState.errors.expenses?.[index]?.what)}
      {...register(`expenses.${index}.what`)}
    />
  )
}

/** The receipt among the files of the visit. */
function Receipt({ index, store }: { index: number; store: ScoringStore }) {
  const { t } = useTranslation()
  const { control } = useFormContext<FactsForm>()
  const evidence = useStore(store, state => state.evidence)
  const files = evidence.filter(
    (piece, at) => piece.kind !== 'audio' && evidence.findIndex(one => one.sha256 === piece.sha256) === at,
  )
  return (
    <Controller
      control={control}
      name={`expenses.${index}.evidence`}
      render={({ field }) => (
        <>
          {files.length > 0 && (
            <Select
              label={t('visit.costs.receipt')}
              placeholder={t('visit.costs.noReceipt')}
              data={files.map(piece => ({ value: piece.sha256, label: piece.caption || piece.name }))}
              clearable
              w="12rem"
              {...field}
              value={field.value === '' ? null : field.value}
              onChange={value => field.onChange(value ?? '')}
            />
          )}
          <div className="facts-receipt">
            <FileButton
              accept="image/*,.heic,.heif,application/pdf"
              label={t('visit.costs.addReceiptFor', { number: index + 1 })}
              onFiles={async ([file]) => {
                if (file === undefined) return
                try {
                  const { sha256 } = await attachToVisit(store, file)
                  field.onChange(sha256)
                } catch (error) {
                  announceError(error)
                }
              }}
            >
              {t('visit.costs.addReceipt')}
            </FileButton>
          </div>
        </>
      )}
    />
  )
}
