import { Checkbox, TextInput } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { evidenceRules } from '../../../src-shared/model/closed-lists.ts'
import { BilingualField } from './bilingual-field.tsx'
import { Inherited } from './inherited.tsx'
import { ListSelect } from './list-select.tsx'
import type { StandardForm } from './standard-form-schema.ts'
import { TargetBands } from './target-bands.tsx'

/** Time, evidence and the cases where it does not apply. */
export function ProofSection() {
  const { t } = useTranslation()
  const { register, formState } = useFormContext<StandardForm>()
  return (
    <section className="standard-part" aria-labelledby="standard-proof">
      <h2 id="standard-proof">{t('standards.form.proof')}</h2>
      <Inherited field="target">
        <TextInput
          className="standard-target"
          label={t('standards.field.target')}
          description={t('standards.form.hint.target')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          autoComplete="off"
          placeholder="0:00"
          error={formState.errors.target?.message}
          {...register('target')}
        />
        <TargetBands />
      </Inherited>
      <Inherited field="evidence">
        <BilingualField
          name="evidence"
          label={t('standards.field.evidence')}
          hint={t('standards.form.hint.evidence')}
        />
      </Inherited>
      <Inherited field="evidenceRule">
        <div className="standard-short">
          <ListSelect
            name="evidenceRule"
            label={t('standards.field.evidenceRule')}
            options={evidenceRules.map(value => ({ value, label: t(`values.evidenceRule.${value}`) }))}
            unsaid={t('standards.form.notSet')}
          />
        </div>
      </Inherited>
      <Inherited field="notApplicable">
        <BilingualField
          name="notApplicable"
          label={t('standards.field.notApplicable')}
          hint={t('standards.form.hint.notApplicable')}
        />
      </Inherited>
      <Inherited field="naAllowed">
        <Checkbox label={t('standards.form.hint.naAllowed')} {...register('naAllowed')} />
      </Inherited>
    </section>
  )
}
