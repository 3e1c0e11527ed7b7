import { useTranslation } from 'react-i18next'

const day = 86_400_000

/** How long a visit has waited since it was sent (ISO 8601), in whole days. */
export function useWaitingText(): (since: string) => string {
  const { t } = useTranslation()
  return since => {
    const days = Math.floor((Date.now() - Date.parse(since)) / day)
    return days < 1 ? t('review.queue.today') : t('review.queue.days', { count: days })
  }
}
