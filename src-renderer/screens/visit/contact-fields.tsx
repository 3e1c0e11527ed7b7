import { CloseButton, Select, TextInput } from '@mantine/core'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { channels } from '../../../src-shared/model/closed-lists.ts'
import { contactLength } from '../../../src-shared/visit/visit-clock.ts'
import { useSpanText } from '../../components/visit-strip/use-span-text.ts'
import { factsOf, type FactsForm } from './facts-form.ts'
import { useFactFault } from './use-fact-fault.ts'
import { zones } from './zones.ts'

/** One contact: channel, start, end, zone. */
export function ContactFields({ index, onRemove }: { index: number; onRemove: (() => void) | null }) {
  const { t } = useTranslation()
  const faultText = useFactFault()
  const { control, register, formState } = useFormContext<FactsForm>()
  const errors = formState.errors.contacts?.[index]
  const number = index + 1
  return (
    <fieldset className="facts-item" aria-label={t('visit.contacts.one', { number })}>
      <div className="facts-row">
        <TextInput
          label={t('visit.contacts.startDate')}
          placeholder={t('scoring.typed.datePattern')}
          autoComplete="off"
          w="9rem"
          error={faultText(errors?.startDate)}
          {...register(`contacts.${index}.startDate`)}
        />
        <TextInput
          label={t('visit.contacts.startTime')}
          aria-label={t('visit.contacts.startTimeLabel')}
          placeholder={t('scoring.typed.timePattern')}
          autoComplete="off"
          w="6rem"
          error={faultText(errors?.startTime)}
          {...register(`contacts.${index}.startTime`)}
        />
        <TextInput
          label={t('visit.contacts.endDate')}
          placeholder={t('scoring.typed.datePattern')}
          autoComplete="off"
          w="9rem"
          error={faultText(errors?.endDate)}
          {...register(`contacts.${index}.endDate`)}
        />
        <TextInput
          label={t('visit.contacts.endTime')}
          aria-label={t('visit.contacts.endTimeLabel')}
          placeholder={t('scoring.typed.timePattern')}
          autoComplete="off"
          w="6rem"
          error={faultText(errors?.endTime)}
          {...register(`contacts.${index}.endTime`)}
        />
        <Lasted index={index} />
      </div>
      <div className="facts-row">
        <Controller
          control={control}
          name={`contacts.${index}.channel`}
          render={({ field }) => (
            <Select
              label={t('visit.contacts.channel')}
              data={channels.map(value => ({ value, label: t(`values.channel.${value}`) }))}
              allowDeselect={false}
              w="9rem"
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name={`contacts.${index}.zone`}
          render={({ field }) => (
            <Select
              label={t('visit.contacts.zone')}
              data={zones(field.value)}
              searchable
              allowDeselect={false}
              limit={50}
              w="14rem"
              nothingFoundMessage={t('common.nothingFound')}
              {...field}
            />
          )}
        />
        <TextInput
          className="facts-grow"
          label={t('visit.contacts.note')}
          {...register(`contacts.${index}.note`)}
        />
      </div>
      {onRemove !== null && (
        <CloseButton
          className="facts-remove"
          aria-label={t('visit.contacts.remove', { number })}
          onClick={onRemove}
        />
      )}
    </fieldset>
  )
}

function Lasted({ index }: { index: number }) {
  const { t } = useTranslation()
  const span = useSpanText()
  const contact = useWatch<FactsForm, `contacts.${number}`>({ name: `contacts.${index}` })
  const read = factsOf(
    {
      contacts: [contact],
      staff: [],
      purchase: { amount: '', currency: '' },
      expenses: [],
      fee: { amount: '', currency: '' },
      narrative: '',
    },
    {},
  ).facts.contacts?.[0]
  if (read?.endedAt === undefined) return null
  return (
    <p className="facts-lasted">{t('visit.contacts.lasted', { duration: span(contactLength(read) ?? 0) })}</p>
  )
}
