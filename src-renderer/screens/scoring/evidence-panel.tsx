import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { CameraDialog } from './camera/camera-dialog.tsx'
import { useHasCamera } from './camera/use-has-camera.ts'
import { AnnotationDialog } from './annotate/annotation-dialog.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { RefusedFiles } from './refused-files.tsx'
import { useScoring, useSession } from './session-context.ts'
import { usePieces } from './use-pieces.ts'
import { useRemoval } from './use-removal.ts'
import './evidence.css'

interface DialogsProps {
  readonly pieces: readonly Evidence[]
  readonly opened: string | null
  readonly onOpen: (id: string | null) => void
  readonly shooting: boolean
  readonly onShoot: (on: boolean) => void
  readonly onRemove: (id: string) => void
}

/** What opens over the panel; closed, it is the same for all questions without evidence and not drawn again. */
const Dialogs = memo(function Dialogs({ pieces, opened, onOpen, shooting, onShoot, onRemove }: DialogsProps) {
  const { store } = useSession()
  const [drawing, setDrawing] = useState<string | null>(null)
  return (
    <>
      <CameraDialog
        opened={shooting}
        onClose={() => onShoot(false)}
        onTaken={picture => void store.acts.attach(store.getState().focus, [picture])}
      />
      <EvidenceDialog
        pieces={pieces}
        opened={opened}
        onOpen={onOpen}
        onRemove={onRemove}
        onAnnotate={id => {
          onOpen(null)
          setDrawing(id)
        }}
      />
      <AnnotationDialog
        piece={pieces.find(one => one.id === drawing) ?? null}
        onClose={() => {
          onOpen(drawing)
          setDrawing(null)
        }}
      />
    </>
  )
})

interface Props {
  readonly code: string
  readonly rule: Question['evidence']
  readonly dropping: boolean
}

/** Evidence of the question in hand, and the place to add more. */
export function EvidencePanel({ code, rule, dropping }: Props) {
  const { t } = useTranslation()
  const pieces = usePieces(code)
  const [opened, setOpened] = useState<string | null>(null)
  const [shooting, setShooting] = useState(false)
  const remove = useRemoval()
  return (
    <section>
      <h2>
        {t('scoring.evidence.title')}
        {(rule === 'required' || rule === 'requiredBelow') && (
          <span className="panel-rule"> · {t(`scoring.evidence.${rule}`)}</span>
        )}
      </h2>
      <RefusedFiles code={code} />
      <EvidenceList code={code} pieces={pieces} onOpen={setOpened} onRemove={remove} />
      <Adding dropping={dropping} onShoot={setShooting} />
      <Dialogs
        pieces={pieces}
        opened={opened}
        onOpen={setOpened}
        shooting={shooting}
        onShoot={setShooting}
        onRemove={remove}
      />
    </section>
  )
}

interface AddingProps {
  readonly dropping: boolean
  readonly onShoot: (on: boolean) => void
}

/** The ways to add more: the same for every question. */
const Adding = memo(function Adding({ dropping, onShoot }: AddingProps) {
  const { t } = useTranslation()
  const { pickFiles, pickFolder, frame } = useSession()
  const some = useScoring(state => state.evidence.length > 0)
  const hasCamera = useHasCamera()
  return (
    <>
      <button
        type="button"
        className="evidence-drop"
        data-dropping={dropping || undefined}
        aria-keyshortcuts="P"
        onClick={pickFiles}
      >
        {dropping ? t('scoring.evidence.release') : t('scoring.evidence.drop')}
        <KeyHint keys="P" />
      </button>
      <button type="button" className="evidence-folder" onClick={pickFolder}>
        {t('evidence.folder.pick')}
      </button>
      {hasCamera && (
        <button type="button" className="evidence-folder evidence-camera" onClick={() => onShoot(true)}>
          {t('evidence.camera.open')}
        </button>
      )}
      {some && frame.visit !== null && (
        <Link to={frame.visit.evidence} className="evidence-folder">
          {t('evidence.gallery.open')}
        </Link>
      )}
    </>
  )
})
