import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { dateText } from '../../../src-shared/format/date.ts'
import { today } from '../../app/today.ts'
import { LabelledControl } from '../../components/labelled-control.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { Inherited } from './inherited.tsx'
import type { StandardForm } from './standard-form-schema.ts'

const statuses = ['active', 'draft'] as const

/** Whether it may be used, and when somebody has to look at it again. */
export function KeepingSection() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { control, register, formState } = useFormContext<StandardForm>()
  const status = useWatch({ control, name: 'status' })
  const reviewBy = useWatch({ control, name: 'reviewBy' })
  const [day] = useState(today)
  const overdue = reviewBy !== '' && reviewBy < day
  return (
    <section className="standard-part" aria-labelledby="standard-keeping">
      <h2 id="standard-keeping">{t('standards.form.keeping')}</h2>
      <div className="standard-grid">
        <Inherited field="reviewBy">
          <TextInput
            type="date"
            label={t('standards.field.reviewBy')}
            description={
              overdue ? (
                <span className="standard-overdue">
                  {t('standards.form.overdue', { date: dateText(reviewBy, language) })}
                </span>
              ) : (
                t('standards.form.hint.reviewBy')
              )
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            max="9999-12-31"
            error={formState.errors.reviewBy?.message}
            {...register('reviewBy')}
          />
        </Inherited>
        {status !== 'retired' && (
          <LabelledControl label={t('standards.field.status')} hint={t('standards.form.statusHint')}>
            {id => (
              <Controller
                control={control}
                name="status"
                render={({ field }) => (
                  <SegmentedControl
                    aria-labelledby={id}
                    value={field.value}
                    onChange={field.onChange}
                    data={statuses.map(value => ({ value, label: t(`standards.status.${value}`) }))}
                  />
                )}
              />
            )}
          </LabelledControl>
        )}
      </div>
    </section>
  )
}
