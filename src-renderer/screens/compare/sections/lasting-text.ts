import { numberText } from '../../../../src-shared/format/number.ts'
import type { Words } from '../figures.ts'

/** Minutes as people say them: «45 мин», «3,5 ч», «2,1 дн.»; «–» where not known. */
export function lastingText({ t, language }: Words, minutes: number | null): string {
  if (minutes === null) return '–'
  if (minutes < 180)
    return t('compareCharts.fieldwork.minutes', { minutes: numberText(Math.round(minutes), language) })
  const hours = minutes / 60
  if (hours < 36) return t('compareCharts.fieldwork.hours', { hours: numberText(hours, language, 1) })
  return t('compareCharts.fieldwork.days', { days: numberText(hours / 24, language, 1) })
}
