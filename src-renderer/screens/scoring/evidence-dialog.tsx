import { Button, Modal, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { evidenceAddress } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useActs } from './session-context.ts'

interface Props {
  readonly piece: Evidence | null
  readonly onClose: () => void
  readonly onRemove: (id: string) => void
}

/** One piece of evidence at its full width, with its caption. */
export function EvidenceDialog({ piece, onClose, onRemove }: Props) {
  const { t } = useTranslation()
  const acts = useActs()
  const language = usePreferences(state => state.language)
  return (
    <Modal
      opened={piece !== null}
      onClose={onClose}
      title={piece?.name}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.act.close') }}
    >
      {piece !== null && (
        <div className="evidence-full">
          {piece.kind === 'photo' && <img src={evidenceAddress(piece.sha256, 1600)} alt={piece.caption} />}
          {piece.kind === 'audio' && (
            // A shopper's own recording has no captions to offer.
            <audio controls src={evidenceAddress(piece.sha256)} />
          )}
          {piece.takenAt !== null && (
            <p className="evidence-taken">
              {t('scoring.evidence.takenAt', { when: dateTimeText(piece.takenAt, language) })}
            </p>
          )}
          <TextInput
            label={t('scoring.evidence.caption')}
            placeholder={t('scoring.evidence.captionExample')}
            maxLength={300}
            data-autofocus
            defaultValue={piece.caption}
            onBlur={event => void acts.caption(piece.id, event.currentTarget.value.trim())}
            onKeyDown={event => {
              if (event.key === 'Enter') onClose()
            }}
          />
          <div className="dialog-acts">
            <Button
              variant="danger"
              onClick={() => {
                onClose()
                onRemove(piece.id)
              }}
            >
              {t('common.act.remove')}
            </Button>
            <Button variant="filled" onClick={onClose}>
              {t('common.act.close')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}
