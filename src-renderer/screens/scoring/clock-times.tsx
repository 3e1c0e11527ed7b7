import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sourceOf } from '../../stores/scoring-durations.ts'
import { readClock, secondsBetween } from '../../stores/scoring-typed.ts'
import { useActs, useScoring } from './session-context.ts'

const sides = ['from', 'to'] as const
/** A time that is not half typed: "14:32", "1432", "14:32:10". */
const complete = /^\s*(\d{3,4}|\d{1,2}[:.,\s-]\d{2}([:.]\d{2})?)\s*$/

/** Two clock times; the seconds between them are the answer. */
export function ClockTimes({ code }: { code: string }) {
  const { t } = useTranslation()
  const acts = useActs()
  const known = useScoring(state => sourceOf(state.durations, code, state.answers[code]))
  const [times, setTimes] = useState(() =>
    known?.kind === 'clock' ? { from: known.from, to: known.to } : { from: '', to: '' },
  )
  const [from, to] = [readClock(times.from), readClock(times.to)]

  function take(next: typeof times) {
    const source = { from: readClock(next.from), to: readClock(next.to) }
    if (source.from === null || source.to === null) return
    acts.type(code, secondsBetween(source.from, source.to), {
      kind: 'clock',
      from: source.from,
      to: source.to,
    })
  }
  function change(side: 'from' | 'to', text: string) {
    const next = { ...times, [side]: text }
    setTimes(next)
    if (sides.every(one => complete.test(next[one]))) take(next)
  }
  const wrong = (text: string) => text.trim() !== '' && readClock(text) === null
  return (
    <div className="clock" role="group" aria-label={t('time.clock.label')}>
      {sides.map(side => (
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
            onBlur={() => {
              take(times)
              acts.flush()
            }}
          />
        </label>
      ))}
      <p className="line-echo" role="status" data-fault={wrong(times.from) || wrong(times.to) || undefined}>
        {wrong(times.from) || wrong(times.to)
          ? t('scoring.typed.notTime')
          : from !== null && to !== null && to < from
            ? t('time.clock.pastMidnight')
            : ''}
      </p>
    </div>
  )
}
