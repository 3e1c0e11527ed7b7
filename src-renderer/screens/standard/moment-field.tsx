import { Select } from '@mantine/core'
import { useState } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { BilingualField } from './bilingual-field.tsx'
import { useFormSetting } from './form-setting.ts'
import { Inherited } from './inherited.tsx'
import { momentsOf } from './moments-of.ts'
import type { StandardForm } from './standard-form-schema.ts'

/** Stands for a moment that is yet to be named: no code begins with this sign. */
const another = '@new'

/** A moment of the industry, or a new one named here. */
export function MomentField() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { lines } = useFormSetting()
  const { control, setValue } = useFormContext<StandardForm>()
  const industry = useWatch({ control, name: 'industry' })
  const moment = useWatch({ control, name: 'moment' })
  const known = momentsOf(lines, industry, language)
  const [naming, setNaming] = useState(false)
  const isNew = moment.code === '' && (naming || (industry.trim() !== '' && known.length === 0))
  const own =
    moment.code === '' || known.some(({ code }) => code === moment.code)
      ? []
      : [
          {
            value: moment.code,
            label: localised(moment.title, language) || moment.title.ru || moment.title.en,
          },
        ]
  const options = [
    ...own,
    ...known.map(({ code, title }) => ({ value: code, label: localised(title, language) })),
    { value: another, label: t('standards.form.newMoment') },
  ]
  const choose = (value: string | null) => {
    const chosen = known.find(({ code }) => code === value)
    if (!chosen && value !== another) return
    setNaming(value === another)
    setValue(
      'moment',
      chosen
        ? { code: chosen.code, title: { ru: chosen.title.ru ?? '', en: chosen.title.en ?? '' } }
        : { code: '', title: { ru: '', en: '' } },
      { shouldDirty: true },
    )
  }
  return (
    <>
      <Inherited field="moment">
        <Controller
          control={control}
          name="moment.code"
          render={({ field, formState }) => (
            <Select
              label={t('standards.field.moment')}
              ref={field.ref}
              data={options}
              value={isNew ? another : moment.code === '' ? null : moment.code}
              allowDeselect={false}
              searchable={known.length > 8}
              nothingFoundMessage={t('common.nothingFound')}
              onChange={choose}
              onBlur={field.onBlur}
              error={!isNew && formState.errors.moment ? t('standards.fault.choose') : undefined}
            />
          )}
        />
      </Inherited>
      {isNew && (
        <div className="field-wide">
          <BilingualField name="moment.title" label={t('standards.form.momentTitle')} rows={1} />
        </div>
      )}
    </>
  )
}
