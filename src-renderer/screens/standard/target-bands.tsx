import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../../src-shared/format/duration.ts'
import { pointsWords } from '../../../src-shared/wording/points-words.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { questionShape } from './question-shape.ts'
import type { StandardForm } from './standard-form-schema.ts'

/** The bands that a question about this target will have. */
export function TargetBands() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { control } = useFormContext<StandardForm>()
  const [level, target] = useWatch({ control, name: ['level', 'target'] })
  const answer = questionShape({ level, target })?.answer
  if (answer?.type !== 'duration') return null
  const points = (value: number | null) => pointsWords(value ?? 0, t, language)
  const steps: string[] = answer.bands.flatMap(band =>
    'upTo' in band && band.upTo !== null
      ? [t('standards.form.band', { limit: durationText(band.upTo), points: points(band.points) })]
      : [],
  )
  steps.push(t('standards.form.bandOver', { points: points(answer.otherwise) }))
  return (
    <p className="standard-bands">
      {t('standards.form.bands')} {steps.join(' · ')}
    </p>
  )
}
