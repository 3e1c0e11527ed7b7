import { Button, Modal } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { EvidenceView } from '../../components/evidence/evidence-view.tsx'

interface Props {
  /** Id of the visit. */
  readonly audit: string
  readonly pieces: readonly Evidence[]
  /** Id of the piece that is shown. */
  readonly opened: string | null
  readonly onOpen: (id: string | null) => void
}

const ways: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** One piece at its full width; the arrows go on through the whole visit. */
export function GalleryDialog({ audit, pieces, opened, onOpen }: Props) {
  const { t } = useTranslation()
  const at = pieces.findIndex(one => one.id === opened)
  const piece = pieces[at]
  const close = () => onOpen(null)
  const step = (by: number) => {
    const next = pieces[at + by]
    if (next !== undefined) onOpen(next.id)
  }
  // Of the window: the dialog may be seen a moment before the focus is in it.
  useWindowEvent('keydown', event => {
    const by = ways[event.key]
    // The slider of a recording has the arrows to itself.
    if (piece === undefined || by === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    step(by)
  })
  return (
    <Modal opened={piece !== undefined} onClose={close} title={piece?.name} size="lg">
      {piece !== undefined && (
        <div className="gallery-full">
          <EvidenceView key={piece.id} audit={audit} piece={piece} />
          {piece.caption !== '' && <p>{piece.caption}</p>}
          <p role="status" className="dialog-note">
            {t('evidence.gallery.place', { place: at + 1, count: pieces.length })}
          </p>
          <div className="dialog-acts">
            <Button disabled={at === 0} aria-keyshortcuts="ArrowLeft" onClick={() => step(-1)}>
              {t('evidence.gallery.previous')}
            </Button>
            <Button
              disabled={at === pieces.length - 1}
              aria-keyshortcuts="ArrowRight"
              onClick={() => step(1)}
            >
              {t('evidence.gallery.next')}
            </Button>
            <Button variant="filled" data-autofocus onClick={close}>
              {t('common.act.close')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}
