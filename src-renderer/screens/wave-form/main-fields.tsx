import { Switch, TextInput } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { WaveForm } from './wave-form-schema.ts'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

type TextName =
  | 'code'
  | 'title'
  | 'from'
  | 'to'
  | 'visits'
  | 'target'
  | 'fee'
  | 'currency'
  | 'evidenceUntil'
  | 'visitsUntil'

/** What a text field is wired to: its value in the form and what is wrong with it. */
function useField() {
  const { register, formState } = useFormContext<WaveForm>()
  const { errors } = formState
  return (name: TextName) => ({
    error: errors[name]?.message,
    ...register(name),
  })
}

/** Code, title, period, target. */
export function MainFields() {
  const { t } = useTranslation()
  const { register } = useFormContext<WaveForm>()
  const field = useField()
  return (
    <div className="wave-form-pair">
      <TextInput
        label={t('waves.form.code')}
        description={t('waves.form.codeHint')}
        inputWrapperOrder={below}
        required
        withAsterisk={false}
        spellCheck={false}
        {...field('code')}
      />
      <TextInput label={t('waves.form.title')} {...field('title')} />
      <TextInput type="date" label={t('waves.form.from')} max="9999-12-31" {...field('from')} />
      <TextInput type="date" label={t('waves.form.to')} max="9999-12-31" {...field('to')} />
      <TextInput label={t('waves.form.visits')} inputMode="numeric" {...field('visits')} />
      <TextInput
        label={t('waves.form.target')}
        description={t('waves.form.targetHint')}
        inputWrapperOrder={below}
        inputMode="decimal"
        {...field('target')}
      />
      <Switch label={t('waves.form.pilot')} description={t('waves.form.pilotHint')} {...register('pilot')} />
    </div>
  )
}

/** What a visit is paid, what is taken out of photos, and how long things are kept. */
export function MoneyFields() {
  const { t } = useTranslation()
  const { register } = useFormContext<WaveForm>()
  const field = useField()
  return (
    <div className="wave-form-pair">
      <TextInput label={t('waves.form.fee')} inputMode="decimal" {...field('fee')} />
      <TextInput label={t('waves.form.currency')} spellCheck={false} maxLength={3} {...field('currency')} />
      {(['evidenceUntil', 'visitsUntil'] as const).map(name => (
        <TextInput
          key={name}
          type="date"
          label={t(`waves.form.${name}`)}
          description={t('waves.form.untilHint')}
          inputWrapperOrder={below}
          max="9999-12-31"
          {...field(name)}
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
