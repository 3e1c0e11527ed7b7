import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { evidenceAddress } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { photoWords } from './mark-words.ts'
import { PhotoFacts } from './photo-facts.tsx'
import { PhotoPicture } from './photo-picture.tsx'
import { SoundPlayer } from './sound-player.tsx'

/** One piece of evidence at its full width: the photo with its marks and facts, the player, or the document. */
export function EvidenceView({ audit, piece }: { audit: string; piece: Evidence }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const name = piece.caption === '' ? piece.name : piece.caption
  const original = evidenceAddress(piece.sha256)
  if (piece.kind === 'photo') {
    return (
      <>
        <PhotoPicture piece={piece} width={1600} fit="whole" alt={photoWords(name, piece.layer, t)} />
        <PhotoFacts audit={audit} piece={piece} />
        <a href={original} target="_blank" rel="noreferrer">
          {t('evidence.view.original')}
        </a>
      </>
    )
  }
  return (
    <>
      {piece.kind === 'audio' && <SoundPlayer piece={piece} name={name} />}
      <p className="photo-facts-note">
        {t(piece.kind === 'audio' ? 'evidence.recording' : 'evidence.document')},{' '}
        {bytesText(piece.bytes, t, language)}
      </p>
      <a href={original} download={piece.name}>
        {t('evidence.view.download')}
      </a>
    </>
  )
}
