import { Textarea } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { StandardForm } from './standard-form-schema.ts'

type Name = 'text' | 'good' | 'evidence' | 'notApplicable' | 'moment.title'
type Props = { name: Name; label: string; hint?: string; rows?: number }

const languages = ['ru', 'en'] as const

/** One text in both languages side by side; a missing translation is marked. */
export function BilingualField({ name, label, hint, rows = 2 }: Props) {
  const { t } = useTranslation()
  const { control, register, getFieldState, formState } = useFormContext<StandardForm>()
  const written = useWatch({ control, name })
  const { error } = getFieldState(`${name}.ru`, formState)
  const long = languages.map(one => getFieldState(`${name}.${one}`, formState).error)
  const some = languages.some(one => written[one].trim() !== '')
  return (
    <fieldset className="bilingual">
      <legend className="labelled-label">{label}</legend>
      {hint !== undefined && <p className="bilingual-hint">{hint}</p>}
      <div className="bilingual-pair">
        {languages.map((language, index) => {
          const missing = some && written[language].trim() === ''
          return (
            <Textarea
              key={language}
              classNames={{ input: 'bilingual-input' }}
              lang={language}
              style={{ '--rows': rows }}
              data-missing={missing || undefined}
              label={
                <>
                  <span className="only-read">{label}, </span>
                  {t(language === 'ru' ? 'standards.form.russian' : 'standards.form.english')}
                  {missing && (
                    <span className="bilingual-missing"> · {t('standards.form.untranslated')}</span>
                  )}
                </>
              }
              error={language === 'ru' ? error?.message : long[index]?.message}
              {...register(`${name}.${language}`)}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
