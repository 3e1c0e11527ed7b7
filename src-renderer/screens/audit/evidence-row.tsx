import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { EvidenceView } from '../../components/evidence/evidence-view.tsx'
import { photoWords } from '../../components/evidence/mark-words.ts'
import { PhotoPicture } from '../../components/evidence/photo-picture.tsx'

interface Props {
  /** Id of the visit. */
  readonly audit: string
  readonly pieces: readonly Evidence[]
  readonly name: string
}

/** Evidence as small pictures; each opens at its full width, with what the photo says of itself. */
export function EvidenceRow({ audit, pieces, name }: Props) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<string | null>(null)
  const piece = pieces.find(one => one.id === opened)
  return (
    <>
      <ul className="audit-evidence" aria-label={name}>
        {pieces.map(one => (
          <li key={one.id}>
            <button
              type="button"
              className="audit-evidence-open"
              data-kind={one.kind}
              onClick={() => setOpened(one.id)}
            >
              {one.kind === 'photo' ? (
                <PhotoPicture
                  piece={one}
                  width={400}
                  fit="cover"
                  alt={photoWords(one.caption === '' ? `${name}: ${one.name}` : one.caption, one.layer, t)}
                />
              ) : (
                t('audit.attachment', { name: one.name })
              )}
            </button>
            {one.caption !== '' && <span aria-hidden="true">{one.caption}</span>}
          </li>
        ))}
      </ul>
      <Modal opened={piece !== undefined} onClose={() => setOpened(null)} title={piece?.name} size="lg">
        {piece !== undefined && (
          <div className="audit-evidence-full">
            <EvidenceView audit={audit} piece={piece} />
            {piece.caption !== '' && <p>{piece.caption}</p>}
            <div className="dialog-acts">
              <Button variant="filled" data-autofocus onClick={() => setOpened(null)}>
                {t('common.act.close')}
              </Button>
            </div>
          </div>
        )}
      </Modal>
    </>
  )
}
