import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { evidenceAddress } from '../../client.ts'

/** Evidence as small pictures; each opens the original. */
export function EvidenceRow({ pieces, name }: { pieces: readonly Evidence[]; name: string }) {
  const { t } = useTranslation()
  return (
    <ul className="audit-evidence" aria-label={name}>
      {pieces.map(piece => (
        <li key={piece.id}>
          <a href={evidenceAddress(piece.sha256)} target="_blank" rel="noreferrer">
            {piece.kind === 'photo' ? (
              <img
                src={evidenceAddress(piece.sha256, 400)}
                alt={piece.caption === '' ? `${name}: ${piece.name}` : piece.caption}
                loading="lazy"
              />
            ) : (
              t('audit.attachment', { name: piece.name })
            )}
          </a>
          {piece.caption !== '' && <span aria-hidden="true">{piece.caption}</span>}
        </li>
      ))}
    </ul>
  )
}
