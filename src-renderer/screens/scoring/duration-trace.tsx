import { useTranslation } from 'react-i18next'
import { durationText } from '../../../src-shared/format/duration.ts'
import type { DurationSource } from '../../../src-shared/model/duration-source.ts'
import { lastMeasured, sourceOf } from '../../stores/scoring-durations.ts'
import { useScoring } from './session-context.ts'

/** How the duration came about, and what the stopwatch said where it was corrected. */
export function DurationTrace({ code }: { code: string }) {
  const { t } = useTranslation()
  const answer = useScoring(state => state.answers[code])
  const source = useScoring(state => sourceOf(state.durations, code, answer))
  const measured = useScoring(state => lastMeasured(state.durations, code))
  if (typeof answer?.value !== 'number') return null
  const words = source === undefined ? '' : sourceWords(source)
  const text =
    measured === undefined || source?.kind === 'measured'
      ? words
      : t('time.corrected', { measured: durationText(measured.seconds), words })
  return text === '' ? null : <p className="duration-trace">{text}</p>

  function sourceWords(from: DurationSource): string {
    switch (from.kind) {
      case 'typed':
        return measured === undefined ? '' : t('time.source.typed')
      case 'clock':
        return t('time.source.clock', { from: short(from.from), to: short(from.to) })
      case 'measured':
        return from.byWall ? t('time.source.measuredByWall') : t('time.source.measured')
    }
  }
}

/** Seconds are said only where there are some. */
const short = (time: string) => time.replace(/:00$/, '')
