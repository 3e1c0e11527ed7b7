import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { followedParts } from '../../../src-shared/authoring/question-of-standard.ts'
import { durationText, readDuration } from '../../../src-shared/format/duration.ts'
import { levelSchema } from '../../../src-shared/model/closed-lists.ts'
import type { Standard } from '../../../src-shared/model/standard.ts'
import { pointsWords } from '../../../src-shared/wording/points-words.ts'
import { usePreferences } from '../../stores/preferences.ts'
import type { StandardForm } from './standard-form-schema.ts'

/** Of a standard only its level and its target shape the bands. */
const other: Omit<Standard, 'level' | 'target'> = {
  code: 'bands',
  moment: { code: 'bands', title: {} },
  text: {},
  good: {},
  evidence: {},
  notApplicable: {},
  criterion: 'speed',
  channel: 'inPerson',
  segment: 'standard',
  critical: false,
}

/** The bands that a question about this target will have. */
export function TargetBands() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { control } = useFormContext<StandardForm>()
  const target = readDuration(useWatch({ control, name: 'target' }))
  const level = levelSchema.safeParse(useWatch({ control, name: 'level' })).data
  if (target === null || target < 1 || level === undefined) return null
  const { answer } = followedParts({ ...other, level, target })
  if (answer.type !== 'duration') return null
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
