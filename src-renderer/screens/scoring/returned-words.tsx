import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import { useActs, useAudit } from './session-context.ts'
import './returned.css'

/** On the card of a question that was sent back: what the reviewer said of it. */
export function ReturnedWords({ code }: { code: string }) {
  const { t } = useTranslation()
  const returned = useAudit().returned?.questions ?? []
  const words = returned.find(({ question }) => question === code)?.comment
  const several = returned.length > 1
  const { nextMarked } = useActs()
  if (words === undefined) return null
  return (
    <div className="returned-words">
      <p>
        <strong>{t('review.returned.asks')}.</strong> {words === '' ? t('review.returned.noWords') : words}
      </p>
      {several && (
        <button type="button" className="returned-next" onClick={nextMarked}>
          {t('review.returned.next')} <KeyHint keys={['M']} />
        </button>
      )}
    </div>
  )
}
