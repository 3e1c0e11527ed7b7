import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { StandardField } from '../../../src-shared/model/standard.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { fieldText } from './field-text.ts'
import { useFormSetting } from './form-setting.ts'
import type { StandardForm } from './standard-form-schema.ts'
import { fieldsOf } from './standard-form-values.ts'
import { fieldsThatDiffer } from './variant-document.ts'

type Props = { field: StandardField; wide?: boolean; children: ReactNode }

/** A field; in a variant it says whether it is the base's, and what the base says where it is not. */
export function Inherited({ field, wide = false, children }: Props) {
  const { base } = useFormSetting()
  return (
    <div className="field" data-wide={wide || undefined} data-field={field}>
      {children}
      {base !== null && <Origin field={field} />}
    </div>
  )
}

function Origin({ field }: { field: StandardField }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { base, before } = useFormSetting()
  const { control, getValues, setValue } = useFormContext<StandardForm>()
  // Draws anew with every change of its field; the values themselves are read whole.
  useWatch({ control, name: field })
  if (base === null) return null
  const differs = fieldsThatDiffer(fieldsOf(getValues(), before), base.standard).includes(field)
  if (!differs) return <p className="field-origin">{t('standards.inherited.same')}</p>
  const name = t(`standards.field.${field}`)
  return (
    <div className="field-changed">
      <p>
        <span className="field-changed-mark">{t('standards.inherited.changed')}</span>{' '}
        {t('standards.inherited.base', {
          value: fieldText(field, base.standard, t, language) ?? t('standards.form.notSet'),
        })}
      </p>
      <Button
        variant="subtle"
        aria-label={t('standards.inherited.takeField', { field: name })}
        onClick={event => {
          const own = event.currentTarget.closest('.field')
          setValue(field, base.form[field], { shouldDirty: true, shouldValidate: true })
          // The button goes away with the difference: the cursor stays at the field.
          own?.querySelector<HTMLElement>('input, textarea')?.focus()
        }}
      >
        {t('standards.inherited.take')}
      </Button>
    </div>
  )
}
