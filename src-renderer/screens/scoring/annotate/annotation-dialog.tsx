import { Modal } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Layer } from '../../../../src-shared/model/annotation.ts'
import type { Evidence } from '../../../../src-shared/model/evidence.ts'
import { useActs } from '../session-context.ts'
import { AnnotationEditor } from './annotation-editor.tsx'
import './annotation.css'

/** Drawing over a photo. However it is closed, what was drawn is kept. */
export function AnnotationDialog({ piece, onClose }: { piece: Evidence | null; onClose: () => void }) {
  const { t } = useTranslation()
  const acts = useActs()
  const drawn = useRef<Layer | null>(null)
  function close() {
    if (piece !== null && JSON.stringify(drawn.current) !== JSON.stringify(piece.layer)) {
      acts.annotate(piece.id, drawn.current)
    }
    onClose()
  }
  return (
    <Modal opened={piece !== null} onClose={close} title={t('evidence.annotate.title')} fullScreen>
      {piece !== null && (
        <AnnotationEditor
          key={piece.id}
          piece={piece}
          onDrawn={layer => {
            drawn.current = layer
          }}
          onDone={close}
        />
      )}
    </Modal>
  )
}
