import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { photoWords } from '../../components/evidence/mark-words.ts'
import { PhotoPicture } from '../../components/evidence/photo-picture.tsx'
import { SoundPlayer } from '../../components/evidence/sound-player.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { EvidenceCaption } from './evidence-caption.tsx'

interface Props {
  readonly piece: Evidence
  readonly number: number
  readonly movable: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
  readonly onMove: (by: number) => void
}

const ways: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** A thumbnail with its number; recordings and documents take a whole row. Captions are written in place. */
export function EvidenceTile({ piece, number, movable, onOpen, onRemove, onMove }: Props) {
  const { t } = useTranslation()
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: piece.id,
    disabled: !movable,
  })
  const name = photoWords(piece.caption === '' ? piece.name : piece.caption, piece.layer, t)

  function onKeyDown(event: KeyboardEvent) {
    const way = event.altKey ? ways[event.code] : undefined
    if (way === undefined || !movable) return
    event.preventDefault()
    onMove(way)
  }

  return (
    <li
      ref={setNodeRef}
      className="evidence-tile"
      data-kind={piece.kind}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition: transition ?? '' }}
    >
      <div className="evidence-face">
        <button
          type="button"
          className="evidence-open"
          // A recording or a document has its name written on it.
          aria-label={piece.kind === 'photo' ? t('scoring.evidence.open', { number, name }) : undefined}
          aria-keyshortcuts={movable ? 'Alt+ArrowLeft Alt+ArrowRight' : undefined}
          title={movable ? t('evidence.order.how') : undefined}
          {...listeners}
          onKeyDown={onKeyDown}
          onClick={onOpen}
        >
          {piece.kind === 'photo' ? (
            <PhotoPicture piece={piece} width={400} fit="cover" alt="" />
          ) : (
            <FileFace piece={piece} />
          )}
          <span className="evidence-number" aria-hidden="true">
            {number}
          </span>
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
      </div>
      {piece.kind === 'audio' && <SoundPlayer piece={piece} name={name} />}
      <EvidenceCaption piece={piece} number={number} />
    </li>
  )
}

function FileFace({ piece }: { piece: Evidence }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <>
      <span className="file-mark" aria-hidden="true">
        {piece.kind === 'document' ? 'PDF' : <SoundMark />}
      </span>
      <span className="evidence-name">
        {piece.name}
        <span className="evidence-note">
          {t(piece.kind === 'document' ? 'evidence.document' : 'evidence.recording')},{' '}
          {bytesText(piece.bytes, t, language)}
        </span>
      </span>
    </>
  )
}

const SoundMark = () => (
  <svg width="16" height="16" viewBox="0 0 16 16">
    <path
      d="M2 7v2M5 4v8M8 2v12M11 5v6M14 7v2"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
    />
  </svg>
)
