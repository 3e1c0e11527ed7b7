import { Button, Textarea } from '@mantine/core'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import type { WaveForm } from './wave-form-schema.ts'

/** What every shopper reads, and the scenarios that visits take in turns; in both languages. */
export function BriefFields() {
  const { t } = useTranslation()
  const { register, control, formState } = useFormContext<WaveForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'scenarios' })
  const { errors } = formState
  return (
    <>
      <div className="wave-form-pair">
        {languageSchema.options.map(language => (
          <Textarea
            key={language}
            label={t('waves.form.briefText', { language: t(`values.language.${language}`) })}
            description={t('waves.form.briefHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={3}
            lang={language}
            error={errors.brief?.[language]?.message}
            {...register(`brief.${language}`)}
          />
        ))}
      </div>
      {fields.map(({ id }, index) => (
        <div key={id} className="wave-form-scenario">
          <div className="wave-form-pair">
            {languageSchema.options.map(language => (
              <Textarea
                key={language}
                label={t('waves.form.scenario', {
                  number: index + 1,
                  language: t(`values.language.${language}`),
                })}
                autosize
                minRows={2}
                lang={language}
                error={errors.scenarios?.[index]?.[language]?.message}
                {...register(`scenarios.${index}.${language}`)}
              />
            ))}
          </div>
          <Button variant="subtle" onClick={() => remove(index)}>
            {t('waves.form.removeScenario', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <div className="wave-form-line">
        <Button onClick={() => append({ ru: '', en: '' })}>{t('waves.form.addScenario')}</Button>
        {fields.length > 0 && <span className="wave-form-quiet">{t('waves.form.scenariosHint')}</span>}
      </div>
    </>
  )
}
