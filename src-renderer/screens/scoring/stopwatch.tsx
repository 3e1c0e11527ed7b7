import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../../src-shared/format/duration.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { elapsedMs } from '../../stores/scoring-stopwatch.ts'
import { useActs, useScoring } from './session-context.ts'

/** Measures a duration; its start lies on disk, so it runs on while the laptop is shut. */
export function Stopwatch({ code }: { code: string }) {
  const { t } = useTranslation()
  const acts = useActs()
  const timer = useScoring(state => state.timers[code])
  const running = timer !== undefined && timer.startedAt !== null
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return
    const tick = () => setNow(Date.now())
    tick()
    const beat = setInterval(tick, 250)
    return () => clearInterval(beat)
  }, [running])

  const seconds = elapsedMs(timer, running ? now : 0) / 1000
  const begun = timer !== undefined && (running || timer.elapsedMs > 0)
  return (
    <div className="stopwatch" role="group" aria-label={t('scoring.stopwatch.label')}>
      {running && (
        <span className="stopwatch-time" role="timer" aria-label={t('scoring.stopwatch.running')}>
          {durationText(seconds)}
        </span>
      )}
      <button
        type="button"
        className="line-act"
        aria-keyshortcuts="T"
        onClick={() => void acts.stopwatch(code)}
      >
        {running
          ? t('scoring.stopwatch.stop')
          : begun
            ? t('scoring.stopwatch.goOn')
            : t('scoring.stopwatch.start')}
        <KeyHint keys="T" />
      </button>
      {begun && !running && (
        <button type="button" className="line-quiet" onClick={() => void acts.resetStopwatch(code)}>
          {t('scoring.stopwatch.reset')}
        </button>
      )}
    </div>
  )
}
