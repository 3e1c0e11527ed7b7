import { Button, Modal, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { EvidenceView } from '../../components/evidence/evidence-view.tsx'
import { useActs, useScoring } from './session-context.ts'

interface Props {
  readonly pieces: readonly Evidence[]
  /** Id of the piece that is shown. */
  readonly opened: string | null
  readonly onOpen: (id: string | null) => void
  readonly onRemove: (id: string) => void
  readonly onAnnotate: (id: string) => void
}

/** One piece of evidence at its full width, with its caption; the others of the question are one key away. */
export function EvidenceDialog({ pieces, opened, onOpen, onRemove, onAnnotate }: Props) {
  const { t } = useTranslation()
  const acts = useActs()
  const audit = useScoring(state => state.audit.id)
  const at = pieces.findIndex(one => one.id === opened)
  const piece = pieces[at]
  const close = () => {
    acts.flush()
    onOpen(null)
  }
  const step = (by: number) => {
    const next = pieces[at + by]
    if (next !== undefined) onOpen(next.id)
  }
  return (
    <Modal opened={piece !== undefined} onClose={close} title={piece?.name} size="lg">
      {piece !== undefined && (
        <div className="evidence-full">
          <EvidenceView key={piece.id} audit={audit} piece={piece} />
          <TextInput
            label={t('scoring.evidence.caption')}
            placeholder={t('scoring.evidence.captionExample')}
            maxLength={300}
            data-autofocus
            value={piece.caption}
            onChange={event => acts.caption(piece.id, event.currentTarget.value)}
            onBlur={acts.flush}
            onKeyDown={event => {
              if (event.key === 'Enter') close()
            }}
          />
          <div className="dialog-acts evidence-acts">
            {pieces.length > 1 && (
              <>
                <StepButton
                  words={t('evidence.view.previous')}
                  d="M8 2L3 7l5 5"
                  off={at === 0}
                  onStep={() => step(-1)}
                />
                <StepButton
                  words={t('evidence.view.next')}
                  d="M4 2l5 5-5 5"
                  off={at === pieces.length - 1}
                  onStep={() => step(1)}
                />
              </>
            )}
            <span className="evidence-gap" />
            <Button
              variant="danger"
              onClick={() => {
                onOpen(null)
                onRemove(piece.id)
              }}
            >
              {t('common.act.remove')}
            </Button>
            {piece.kind === 'photo' && (
              <Button onClick={() => onAnnotate(piece.id)}>{t('evidence.view.annotate')}</Button>
            )}
            <Button variant="filled" onClick={close}>
              {t('common.act.close')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}

function StepButton({
  words,
  d,
  off,
  onStep,
}: {
  words: string
  d: string
  off: boolean
  onStep: () => void
}) {
  return (
    <Button className="evidence-step" aria-label={words} title={words} disabled={off} onClick={onStep}>
      <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
        <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </Button>
  )
}
