import { zodResolver } from '@hookform/resolvers/zod'
import { Autocomplete, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { causeGroups, trainingMethods, type CauseGroup } from '../../../src-shared/model/action.ts'
import { stances } from '../../../src-shared/model/closed-lists.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { DecisionActs } from '../review/decision-acts.tsx'
import { actionFormSchema, type ActionForm as Typed, type ActionFormRead } from './action-form-schema.ts'
import './action-form.css'

interface Props {
  readonly values: Typed | (Omit<Typed, 'cause'> & { readonly cause: '' })
  /** Where it may apply; empty: that cannot be changed any more. */
  readonly places: readonly { readonly value: string; readonly label: string }[]
  readonly owners: readonly string[]
  readonly save: string
  readonly busy: boolean
  readonly error: unknown
  readonly onSave: (read: ActionFormRead) => void
  readonly onCancel: () => void
}

const groups = Object.keys(causeGroups).filter((group): group is CauseGroup => group in causeGroups)

/** Why it failed, what will be done, by whom and until when. */
export function ActionForm({ values, places, owners, save, busy, error, onSave, onCancel }: Props) {
  const { t } = useTranslation()
  const schema = useMemo(() => actionFormSchema(t), [t])
  const form = useForm<Typed, unknown, ActionFormRead>({
    resolver: zodResolver(schema),
    // An empty cause is what the schema is there to refuse.
    defaultValues: values as Typed,
  })
  const { register, control, formState } = form
  const { errors } = formState
  const method = useWatch({ control, name: 'method' })
  return (
    <form className="action-form" noValidate onSubmit={event => void form.handleSubmit(onSave)(event)}>
      {places.length > 0 && (
        <NativeSelect label={t('actions.form.place')} data={[...places]} {...register('place')} />
      )}
      <NativeSelect
        label={t('actions.form.cause')}
        description={t('actions.form.causeHint')}
        data-autofocus
        error={errors.cause && t('actions.form.faultCause')}
        {...register('cause')}
      >
        <option value="">{t('actions.form.chooseCause')}</option>
        {groups.map(group => (
          <optgroup key={group} label={t(`actions.causeGroup.${group}`)}>
            {causeGroups[group].map(cause => (
              <option key={cause} value={cause}>
                {t(`actions.cause.${cause}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <Textarea
        label={t('actions.form.measure')}
        description={t('actions.form.measureHint')}
        autosize
        minRows={2}
        maxRows={8}
        error={errors.measure?.message}
        {...register('measure')}
      />
      <Controller
        control={control}
        name="stance"
        render={({ field: { value, onChange } }) => (
          <Radio.Group label={t('actions.form.stance')} value={value} onChange={onChange}>
            <div className="action-form-stances">
              {stances.map(stance => (
                <Radio
                  key={stance}
                  value={stance}
                  label={t(`actions.stance.${stance}`)}
                  description={t(`actions.stanceHint.${stance}`)}
                />
              ))}
            </div>
          </Radio.Group>
        )}
      />
      <div className="action-form-row" data-wide={method !== '' || undefined}>
        <NativeSelect
          label={t('actions.form.training')}
          data={[
            { value: '', label: t('actions.method.none') },
            ...trainingMethods.map(value => ({ value, label: t(`actions.method.${value}`) })),
          ]}
          {...register('method')}
        />
        {method !== '' && (
          <>
            <TextInput
              label={t('actions.form.cost')}
              inputMode="decimal"
              error={errors.cost?.message}
              {...register('cost')}
            />
            <TextInput
              label={t('actions.form.currency')}
              spellCheck={false}
              maxLength={3}
              error={errors.currency?.message}
              {...register('currency')}
            />
          </>
        )}
      </div>
      <div className="action-form-row">
        <Controller
          control={control}
          name="owner"
          render={({ field: { value, onChange, onBlur } }) => (
            <Autocomplete
              label={t('actions.form.owner')}
              data={[...owners]}
              maxLength={120}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              comboboxProps={{ transitionProps: { duration: 0 } }}
            />
          )}
        />
        <TextInput
          type="date"
          label={t('actions.form.due')}
          max="9999-12-31"
          error={errors.due?.message}
          {...register('due')}
        />
      </div>
      {error !== null && error !== undefined && <ErrorState error={error} />}
      <DecisionActs words={save} busy={busy} onCancel={onCancel} />
    </form>
  )
}
