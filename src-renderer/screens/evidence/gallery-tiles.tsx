import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { photoWords } from '../../components/evidence/mark-words.ts'
import { PhotoPicture } from '../../components/evidence/photo-picture.tsx'

interface Props {
  readonly pieces: readonly Evidence[]
  readonly onOpen: (id: string) => void
}

/** Small pictures in a row that wraps; those out of sight are neither laid out nor fetched. */
export const GalleryTiles = memo(function GalleryTiles({ pieces, onOpen }: Props) {
  const { t } = useTranslation()
  return (
    <ul className="gallery-tiles">
      {pieces.map(piece => {
        const { id, kind, name, caption, layer } = piece
        return (
          <li key={id} className="gallery-tile">
            <button type="button" data-kind={kind} onClick={() => onOpen(id)}>
              {kind === 'photo' ? (
                <PhotoPicture
                  piece={piece}
                  width={400}
                  fit="cover"
                  alt={photoWords(caption === '' ? name : caption, layer, t)}
                />
              ) : (
                <span>
                  {name}
                  <span className="gallery-kind">
                    {t(kind === 'audio' ? 'evidence.recording' : 'evidence.document')}
                  </span>
                </span>
              )}
            </button>
            {/* A photo without a caption is named by its file: that is for the ear alone. */}
            {caption !== '' && <span aria-hidden={kind === 'photo' || undefined}>{caption}</span>}
          </li>
        )
      })}
    </ul>
  )
})
