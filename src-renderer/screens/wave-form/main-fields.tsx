import { Switch, TextInput } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { WaveForm } from './wave-form-schema.ts'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

/** Code, title, period, target. */
export function MainFields() {
  const { t } = useTranslation()
  const { register, formState } = useFormContext<WaveForm>()
  const { errors } = formState
  return (
    <div className="wave-form-pair">
      <TextInput
        label={t('waves.form.code')}
        description={t('waves.form.codeHint')}
        inputWrapperOrder={below}
        required
        withAsterisk={false}
        spellCheck={false}
        error={errors.code?.message}
        {...register('code')}
      />
      <TextInput label={t('waves.form.title')} error={errors.title?.message} {...register('title')} />
      <TextInput
        type="date"
        label={t('waves.form.from')}
        max="9999-12-31"
        error={errors.from?.message}
        {...register('from')}
      />
      <TextInput
        type="date"
        label={t('waves.form.to')}
        max="9999-12-31"
        error={errors.to?.message}
        {...register('to')}
      />
      <TextInput
        label={t('waves.form.visits')}
        inputMode="numeric"
        error={errors.visits?.message}
        {...register('visits')}
      />
      <TextInput
        label={t('waves.form.target')}
        description={t('waves.form.targetHint')}
        inputWrapperOrder={below}
        inputMode="decimal"
        error={errors.target?.message}
        {...register('target')}
      />
      <Switch label={t('waves.form.pilot')} description={t('waves.form.pilotHint')} {...register('pilot')} />
    </div>
  )
}

/** What a visit is paid, what is taken out of photos, and how long things are kept. */
export function MoneyFields() {
  const { t } = useTranslation()
  const { register, formState } = useFormContext<WaveForm>()
  const { errors } = formState
  return (
    <div className="wave-form-pair">
      <TextInput
        label={t('waves.form.fee')}
        inputMode="decimal"
        error={errors.fee?.message}
        {...register('fee')}
      />
      <TextInput
        label={t('waves.form.currency')}
        spellCheck={false}
        maxLength={3}
        error={errors.currency?.message}
        {...register('currency')}
      />
      {(['evidenceUntil', 'visitsUntil'] as const).map(name => (
        <TextInput
          key={name}
          type="date"
          label={t(`waves.form.${name}`)}
          description={t('waves.form.untilHint')}
          inputWrapperOrder={below}
          max="9999-12-31"
          error={errors[name]?.message}
          {...register(name)}
        />
      ))}
      <Switch
        label={t('waves.form.strip')}
        description={t('waves.form.stripHint')}
        {...register('stripPhotos')}
      />
    </div>
  )
}
