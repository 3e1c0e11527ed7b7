import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readClock, secondsBetween } from '../../stores/scoring-typed.ts'
import { useActs } from './session-context.ts'

/** Two clock times; the seconds between them are the answer. */
export function ClockTimes({ code }: { code: string }) {
  const { t } = useTranslation()
  const acts = useActs()
  const [times, setTimes] = useState({ from: '', to: '' })

  function change(side: 'from' | 'to', text: string) {
    const next = { ...times, [side]: text }
    setTimes(next)
    const [from, to] = [readClock(next.from), readClock(next.to)]
    if (from !== null && to !== null) acts.type(code, secondsBetween(from, to))
  }
  const wrong = (text: string) => text.trim() !== '' && readClock(text) === null
  return (
    <div className="clock">
      {(['from', 'to'] as const).map(side => (
        <label key={side} className="clock-side">
          <span>{t(`scoring.typed.${side}`)}</span>
          <input
            className="line-input"
            data-size="clock"
            placeholder={t('scoring.typed.clockPattern')}
            autoComplete="off"
            aria-invalid={wrong(times[side])}
            value={times[side]}
            onChange={event => change(side, event.currentTarget.value)}
            onBlur={acts.flush}
          />
        </label>
      ))}
      {(wrong(times.from) || wrong(times.to)) && (
        <p className="line-echo" data-fault="">
          {t('scoring.typed.notTime')}
        </p>
      )}
    </div>
  )
}
