import { useTranslation } from 'react-i18next'
import { durationText } from '../../../src-shared/format/duration.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { shownBy, type Run } from '../../stores/stopwatch-run.ts'
import { useActs, useScoring, useScoringLater } from './session-context.ts'
import { useMoment } from './use-moment.ts'
import './visit-clock.css'

/** Stopwatches that run in questions not in hand: none is forgotten, and each is one press away. */
export function RunningWatches() {
  const runs = useScoringLater(state => state.runs)
  const focus = useScoringLater(state => state.focus)
  const marks = useScoringLater(state => state.live.marks)
  const elsewhere = Object.entries(runs).filter(([code]) => code !== focus && marks[code] !== undefined)
  return elsewhere.map(([code, run]) => <RunningWatch key={code} code={code} run={run} />)
}

function RunningWatch({ code, run }: { code: string; run: Run }) {
  const { t } = useTranslation()
  const acts = useActs()
  const language = usePreferences(state => state.language)
  const text = useScoring(state => state.questions.get(code)?.text)
  const { ms, jump } = shownBy(run, useMoment(true, 500))
  const question = localised(text ?? null, language)
  const words = jump === null ? t('time.elsewhere', { question }) : t('time.elsewhereJump', { question })
  return (
    <button type="button" className="running-watch" title={words} onClick={() => acts.go(code, 'answer')}>
      <span className="only-read">{words}</span>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 4a5 5 0 1 0 0 10a5 5 0 1 0 0-10M6 1.5h4M8 6.5V9" fill="none" stroke="currentColor" />
      </svg>
      <span aria-hidden="true">
        {durationText(ms / 1000)}
        {jump !== null && ' ?'}
      </span>
    </button>
  )
}
