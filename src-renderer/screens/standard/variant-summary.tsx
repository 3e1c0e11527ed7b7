import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFormSetting } from './form-setting.ts'
import type { StandardForm } from './standard-form-schema.ts'
import { fieldsOf } from './standard-form-values.ts'
import { fieldsThatDiffer } from './variant-document.ts'

/** How much of a variant is its own. */
export function VariantSummary() {
  const { t } = useTranslation()
  const { base, before } = useFormSetting()
  const { control, getValues } = useFormContext<StandardForm>()
  useWatch({ control })
  if (base === null) return null
  const count = fieldsThatDiffer(fieldsOf(getValues(), before), base.standard).length
  return (
    <p className="standard-summary">
      {count === 0 ? t('standards.inherited.untouched') : t('standards.inherited.summary', { count })}
    </p>
  )
}
