import { useTranslation } from 'react-i18next'
import { durationText } from '../../../src-shared/format/duration.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { shownBy } from '../../stores/stopwatch-run.ts'
import { useActs, useScoring } from './session-context.ts'
import { useMoment } from './use-moment.ts'
import './stopwatch.css'

/** Measures a duration; its start lies on disk, so it runs on while the laptop is shut. */
export function Stopwatch({ code }: { code: string }) {
  const { t } = useTranslation()
  const acts = useActs()
  const timer = useScoring(state => state.timers[code])
  const run = useScoring(state => state.runs[code])
  const now = useMoment(run !== undefined, 250)
  const shown = run === undefined ? null : shownBy(run, now)
  const begun = shown === null && timer !== undefined && timer.elapsedMs > 0
  return (
    <div className="stopwatch" role="group" aria-label={t('scoring.stopwatch.label')}>
      {shown !== null && (
        <span className="stopwatch-time" role="timer" aria-label={t('scoring.stopwatch.running')}>
          {durationText(shown.ms / 1000)}
        </span>
      )}
      {shown?.byWall === true && (
        <span className="stopwatch-mark" title={t('time.byWallWhy')}>
          {t('time.byWall')}
        </span>
      )}
      <button
        type="button"
        className="line-act"
        aria-keyshortcuts="T"
        onClick={() => void acts.stopwatch(code)}
      >
        {shown !== null
          ? t('scoring.stopwatch.stop')
          : begun
            ? t('scoring.stopwatch.goOn')
            : t('scoring.stopwatch.start')}
        <KeyHint keys="T" />
      </button>
      {begun && (
        <button type="button" className="line-quiet" onClick={() => void acts.resetStopwatch(code)}>
          {t('scoring.stopwatch.reset')}
        </button>
      )}
    </div>
  )
}
