import { TextInput } from '@mantine/core'
import { Controller, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { channels } from '../../../src-shared/model/closed-lists.ts'
import {
  industriesOf,
  industryText,
  segmentsOf,
  segmentText,
} from '../../../src-shared/wording/place-words.ts'
import { FreeChoice } from './free-choice.tsx'
import { useFormSetting } from './form-setting.ts'
import { Inherited } from './inherited.tsx'
import { ListSelect } from './list-select.tsx'
import { MomentField } from './moment-field.tsx'
import type { StandardForm } from './standard-form-schema.ts'

/** Industry, moment, channel and segment; of a new standard its code too. */
export function PlaceSection({ isNew, onCode }: { isNew: boolean; onCode: () => void }) {
  const { t } = useTranslation()
  const { lines, base } = useFormSetting()
  const { control, register, formState } = useFormContext<StandardForm>()
  const industries = industriesOf(lines.map(line => line.industry))
  const segments = segmentsOf(lines.map(line => line.standard.segment))
  return (
    <section className="standard-part" aria-labelledby="standard-place">
      <h2 id="standard-place">{t('standards.form.place')}</h2>
      <div className="standard-grid">
        {base === null && (
          <div className="field">
            <Controller
              control={control}
              name="industry"
              render={({ field, fieldState }) => (
                <FreeChoice
                  label={t('standards.field.industry')}
                  hint={t('standards.form.hint.industry')}
                  options={industries.map(value => ({ value, label: industryText(value, t) }))}
                  value={field.value}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                  inputRef={field.ref}
                  error={fieldState.error?.message}
                />
              )}
            />
          </div>
        )}
        <MomentField />
        <Inherited field="channel">
          <ListSelect
            name="channel"
            label={t('standards.field.channel')}
            options={channels.map(value => ({ value, label: t(`values.channel.${value}`) }))}
          />
        </Inherited>
        <Inherited field="segment">
          <Controller
            control={control}
            name="segment"
            render={({ field, fieldState }) => (
              <FreeChoice
                label={t('standards.field.segment')}
                hint={t('standards.form.hint.segment')}
                options={segments.map(value => ({ value, label: segmentText(value, t) }))}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                inputRef={field.ref}
                error={fieldState.error?.message}
              />
            )}
          />
        </Inherited>
        {isNew && (
          <TextInput
            className="field-wide"
            label={t('standards.field.code')}
            description={t('standards.form.hint.code')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            spellCheck={false}
            autoCapitalize="none"
            error={formState.errors.code?.message}
            {...register('code', { onChange: onCode })}
          />
        )}
      </div>
    </section>
  )
}
