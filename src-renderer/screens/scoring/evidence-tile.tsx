import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { evidenceAddress } from '../../client.ts'

interface Props {
  readonly piece: Evidence
  readonly number: number
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** A thumbnail with its number; recordings and documents show their name. */
export function EvidenceTile({ piece, number, onOpen, onRemove }: Props) {
  const { t } = useTranslation()
  const name = piece.caption === '' ? piece.name : piece.caption
  return (
    <li className="evidence-tile">
      <button
        type="button"
        className="evidence-open"
        aria-label={t('scoring.evidence.open', { number, name })}
        onClick={onOpen}
      >
        {piece.kind === 'photo' ? (
          <img src={evidenceAddress(piece.sha256, 400)} alt="" loading="lazy" decoding="async" />
        ) : (
          <span className="evidence-name">{piece.name}</span>
        )}
        <span className="evidence-number">{number}</span>
      </button>
      <button
        type="button"
        className="evidence-remove"
        aria-label={t('scoring.evidence.remove', { number })}
        title={t('common.act.remove')}
        onClick={onRemove}
      >
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
    </li>
  )
}
