import { useTranslation } from 'react-i18next'

const minute = 60_000

/** «3 д 4 ч», «1 ч 05 мин», «42 мин»: a span of ms as people say it, to the minute. */
export function useSpanText(): (ms: number) => string {
  const { t } = useTranslation()
  return ms => {
    const minutes = Math.max(0, Math.floor(ms / minute))
    const hours = Math.floor(minutes / 60)
    if (hours >= 24) return t('time.span.days', { days: Math.floor(hours / 24), hours: hours % 24 })
    if (hours > 0) {
      return t('time.span.hours', { hours, minutes: String(minutes % 60).padStart(2, '0') })
    }
    return t('time.span.minutes', { minutes })
  }
}
