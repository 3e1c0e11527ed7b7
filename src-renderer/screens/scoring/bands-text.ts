import { useTranslation } from 'react-i18next'
import { durationText } from '../../../src-shared/format/duration.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import { bestPoints } from '../../../src-shared/model/answer-type.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useAudit } from './session-context.ts'

/** «до 1:00 — 8, до 2:00 — 6, дольше — 0»: what each value is worth; empty when nothing is scored. */
export function useBandsText({ answer }: Question): string {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const hidden = useAudit().document.scoring.hideScore === true
  if (hidden) return ''
  if ((answer.type !== 'duration' && answer.type !== 'number') || bestPoints(answer) === 0) return ''
  const limit = (value: number) =>
    answer.type === 'duration' ? durationText(value) : numberText(value, language)
  const parts = answer.bands.map(band => {
    const points = numberText(band.points, language)
    return 'upTo' in band
      ? t('scoring.typed.upTo', { limit: limit(band.upTo), points })
      : t('scoring.typed.below', { limit: limit(band.below), points })
  })
  const rest = { points: numberText(answer.otherwise, language) }
  return [
    ...parts,
    answer.type === 'duration' ? t('scoring.typed.longer', rest) : t('scoring.typed.more', rest),
  ].join(', ')
}
