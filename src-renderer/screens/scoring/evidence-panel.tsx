import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { Question } from '../../../src-shared/model/question.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { EvidenceTile } from './evidence-tile.tsx'
import { useScoring, useSession } from './session-context.ts'
import { useRemoval } from './use-removal.ts'
import './evidence.css'

/** Evidence of the question in hand, and the place to add more. */
export function EvidencePanel({ question, dropping }: { question: Question; dropping: boolean }) {
  const { t } = useTranslation()
  const { pickFiles } = useSession()
  const { code, evidence: rule } = question
  const pieces = useScoring(useShallow(state => state.evidence.filter(one => one.question === code)))
  const uploading = useScoring(state => state.uploading[code] ?? 0)
  const [opened, setOpened] = useState<string | null>(null)
  const remove = useRemoval()
  const piece = pieces.find(one => one.id === opened) ?? null
  return (
    <section>
      <h2>
        {t('scoring.evidence.title')}
        {(rule === 'required' || rule === 'requiredBelow') && (
          <span className="panel-rule"> · {t(`scoring.evidence.${rule}`)}</span>
        )}
      </h2>
      {(pieces.length > 0 || uploading > 0) && (
        <ul className="evidence">
          {pieces.map((one, index) => (
            <EvidenceTile
              key={one.id}
              piece={one}
              number={index + 1}
              onOpen={() => setOpened(one.id)}
              onRemove={() => remove(one.id)}
            />
          ))}
          {uploading > 0 && (
            <li className="evidence-tile evidence-waiting">
              <span role="status">{t('scoring.evidence.loading')}</span>
            </li>
          )}
        </ul>
      )}
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
      <EvidenceDialog piece={piece} onClose={() => setOpened(null)} onRemove={remove} />
    </section>
  )
}
