import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { levelSchema } from '../../../src-shared/model/closed-lists.ts'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { LevelWord } from '../../components/level-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { questionShape } from './question-shape.ts'
import type { BothTexts, StandardForm } from './standard-form-schema.ts'
import './question-preview.css'

/** The question as the shopper will meet it, while the standard is being written. */
export function QuestionPreview() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { control } = useFormContext<StandardForm>()
  const [text, good, level, target, critical, naAllowed] = useWatch({
    control,
    name: ['text', 'good', 'level', 'target', 'critical', 'naAllowed'],
  })
  const shape = questionShape({ level, target })
  const known = levelSchema.safeParse(level).data
  const shown = (both: BothTexts) => both[language].trim() || (language === 'ru' ? both.en : both.ru).trim()
  const segments = [
    ...(shape?.answer.type === 'yesNo'
      ? [
          { word: t('values.answer.yes'), keys: '1' },
          { word: t('values.answer.no'), keys: '2' },
        ]
      : []),
    ...(naAllowed ? [{ word: t('values.answer.na'), keys: '–' }] : []),
  ]
  return (
    <section aria-labelledby="standard-preview">
      <h2 id="standard-preview">{t('standards.preview.title')}</h2>
      <div className="preview">
        <p className="preview-text" data-blank={shown(text) === '' || undefined}>
          {shown(text) || t('standards.preview.blank')}{' '}
          {critical && shape?.role === 'scored' && <CriticalMark />}
        </p>
        {known && (
          <p className="preview-level">
            <LevelWord level={known} />
            {shape?.role === 'bonus' && <span> · {t('values.role.bonus')}</span>}
          </p>
        )}
        <div className="preview-answers" aria-hidden="true">
          {shape?.answer.type === 'duration' && (
            <span className="preview-time">
              0:00 <KeyHint keys="T" />
            </span>
          )}
          {segments.map(({ word, keys }) => (
            <span key={word} className="preview-segment">
              {word} <KeyHint keys={keys} />
            </span>
          ))}
        </div>
        {shown(good) !== '' && (
          <>
            <p className="preview-label">{t('standards.field.good')}</p>
            <p className="preview-good">{shown(good)}</p>
          </>
        )}
      </div>
    </section>
  )
}
