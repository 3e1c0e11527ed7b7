import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../src-shared/model/question.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { AnnotationDialog } from './annotate/annotation-dialog.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { RefusedFiles } from './refused-files.tsx'
import { useSession } from './session-context.ts'
import { usePieces } from './use-pieces.ts'
import { useRemoval } from './use-removal.ts'
import './evidence.css'

/** Evidence of the question in hand, and the place to add more. */
export function EvidencePanel({ question, dropping }: { question: Question; dropping: boolean }) {
  const { t } = useTranslation()
  const { pickFiles, pickFolder } = useSession()
  const { code, evidence: rule } = question
  const pieces = usePieces(code)
  const [opened, setOpened] = useState<string | null>(null)
  const [drawing, setDrawing] = useState<string | null>(null)
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
      <EvidenceDialog
        pieces={pieces}
        opened={opened}
        onOpen={setOpened}
        onRemove={remove}
        onAnnotate={id => {
          setOpened(null)
          setDrawing(id)
        }}
      />
      <AnnotationDialog
        piece={pieces.find(one => one.id === drawing) ?? null}
        onClose={() => {
          setOpened(drawing)
          setDrawing(null)
        }}
      />
    </section>
  )
}
