import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { ScoreNumber } from '../../components/score-number.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { SaveMark } from '../../components/save-mark.tsx'
import { BackLink } from '../../components/work-bar/back-link.tsx'
import { KeysButton } from '../../components/work-bar/keys-button.tsx'
import { RunningWatches } from './running-watches.tsx'
import { useActs, useAudit, useScoring, useScoringLater, useSession } from './session-context.ts'
import { VisitClock } from './visit-clock.tsx'

/** Branch, checklist and wave; how far, how safe, how good; the way to submitting. */
export function TopBar({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const language = usePreferences(state => state.language)
  const audit = useAudit()
  const { back, visit, note } = useSession().frame
  const scenario = localised(audit.scenario, language)
  const subtitle = [
    t('scoring.checklist', { title: localised(audit.checklistTitle, language), revision: audit.revision }),
    ...(audit.wave === null ? [] : [t('scoring.wave', { wave: audit.wave })]),
    ...(scenario === '' ? [] : [t('scoring.scenario', { scenario })]),
  ].join(' · ')
  return (
    <header className="workbar topbar">
      <BackLink {...back} />
      <div className="workbar-words">
        <h1 className="workbar-title">{audit.branchName}</h1>
        <p className="workbar-note" title={note ?? subtitle}>
          {note ?? subtitle}
        </p>
      </div>
      <Progress />
      {visit !== null && <VisitClock />}
      <RunningWatches />
      <div className="topbar-end">
        {visit !== null && <Saving />}
        {audit.document.scoring.hideScore !== true && <Score />}
        {visit !== null && (
          <Button variant="subtle" component={Link} to={visit.facts}>
            {t('scoring.facts')}
          </Button>
        )}
        <KeysButton label={t('scoring.keys.open')} onOpen={onKeys} />
        {visit !== null && <Button onClick={() => navigate(visit.submit)}>{t('scoring.submit')}</Button>}
      </div>
    </header>
  )
}

// What changes with an answer is read by parts of their own: the bar around them stays as it is.
function Saving() {
  const save = useScoring(state => state.save)
  const { flush } = useActs()
  return <SaveMark save={save} onRetry={flush} />
}

function Progress() {
  const { t } = useTranslation()
  const answered = useScoringLater(state => state.live.answered)
  const total = useScoringLater(state => state.live.visible)
  const text = t('scoring.progress', { answered, total })
  return (
    <div className="topbar-progress">
      <svg
        className="topbar-bar"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="progressbar"
        aria-label={t('scoring.progressLabel')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={answered}
        aria-valuetext={text}
      >
        <rect className="topbar-bar-way" width="100" height="4" />
        <rect className="topbar-bar-done" width={total === 0 ? 0 : (100 * answered) / total} height="4" />
      </svg>
      <span aria-hidden="true">{text}</span>
    </div>
  )
}

function Score() {
  const { t } = useTranslation()
  const percent = useScoringLater(state => state.live.percent)
  return (
    <p className="topbar-score">
      <ScoreNumber percent={percent} size="lead" /> <span>{t('scoring.soFar')}</span>
    </p>
  )
}
