import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { percentText } from '../../../src-shared/format/number.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { splitGuide } from './split-guide.ts'
import { useScoring, useSession } from './session-context.ts'
import './panel.css'

/** Beside the question in hand: what good looks like, what confirms it, and its evidence. */
export function HelpPanel({ dropping }: { dropping: boolean }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const question = useScoring(state => state.questions.get(state.focus))
  const { frame, showHistory } = useSession()
  if (question === undefined) return null
  const { good, proof } = splitGuide(localised(question.guide, language))
  const { critical } = question
  return (
    <aside className="panel" aria-label={t('scoring.helpLabel')}>
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
      <EvidencePanel question={question} dropping={dropping} />
      {frame.visit !== null && (
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
      )}
    </aside>
  )
}
