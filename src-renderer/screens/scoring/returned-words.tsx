import { useTranslation } from 'react-i18next'
import { useScoring } from './session-context.ts'
import './returned.css'

/** On the card of a question that was sent back: what the reviewer said of it. */
export function ReturnedWords({ code }: { code: string }) {
  const { t } = useTranslation()
  const words = useScoring(
    state => state.audit.returned?.questions.find(({ question }) => question === code)?.comment,
  )
  if (words === undefined) return null
  return (
    <p className="returned-words">
      <strong>{t('review.returned.asks')}.</strong> {words === '' ? t('review.returned.noWords') : words}
    </p>
  )
}
