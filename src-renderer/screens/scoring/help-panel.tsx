import { Button } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { percentText } from '../../../src-shared/format/number.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { splitGuide } from './split-guide.ts'
import { useScoringLater, useSession } from './session-context.ts'
import './panel.css'

/** Beside the question in hand: what good looks like, what confirms it, and its evidence. */
export function HelpPanel({ dropping }: { dropping: boolean }) {
  const { t } = useTranslation()
  const question = useScoringLater(state => state.questions.get(state.focus))
  const { frame } = useSession()
  if (question === undefined) return null
  return (
    <aside className="panel" aria-label={t('scoring.helpLabel')}>
      <Guide question={question} />
      <EvidencePanel code={question.code} rule={question.evidence} dropping={dropping} />
      {frame.visit !== null && <HistoryButton />}
    </aside>
  )
}

function Guide({ question: { guide, critical } }: { question: Question }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { good, proof } = splitGuide(localised(guide, language))
  return (
    <>
      {critical !== undefined && (
        <section className="panel-critical">
          <h2>
            <CriticalMark silent /> {t('scoring.help.critical')}
          </h2>
          <p>
            {t(`scoring.help.effect.${critical.effect}`, { cap: percentText(critical.cap ?? 0, language) })}
          </p>
        </section>
      )}
      <section>
        <h2>{t('scoring.help.good')}</h2>
        <p className={good === '' ? 'panel-none' : 'panel-guide'}>
          {good === '' ? t('scoring.help.noGuide') : good}
        </p>
      </section>
      {proof !== '' && (
        <section>
          <h2>{t('scoring.help.proof')}</h2>
          <p className="panel-guide">{proof}</p>
        </section>
      )}
    </>
  )
}

/** The same for every question. */
const HistoryButton = memo(function HistoryButton() {
  const { t } = useTranslation()
  const { showHistory } = useSession()
  return (
    <div className="panel-history">
      <Button
        variant="subtle"
        aria-keyshortcuts="H"
        rightSection={<KeyHint keys="H" />}
        onClick={() => void showHistory()}
      >
        {t('history.open')}
      </Button>
    </div>
  )
})
