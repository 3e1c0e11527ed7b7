import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { useActs } from './session-context.ts'

/** A caption, written where it stands: saved after a pause, and when the field is left. */
export function EvidenceCaption({ piece, number }: { piece: Evidence; number: number }) {
  const { t } = useTranslation()
  const acts = useActs()
  return (
    <input
      className="evidence-caption"
      data-words=""
      aria-label={t('evidence.caption', { number })}
      placeholder={t('evidence.captionHint')}
      maxLength={300}
      value={piece.caption}
      onChange={event => acts.caption(piece.id, event.currentTarget.value)}
      onBlur={acts.flush}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) acts.flush()
      }}
    />
  )
}
