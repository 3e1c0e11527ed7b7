import { useTranslation } from 'react-i18next'
import { durationText } from '../../../src-shared/format/duration.ts'
import { sourceWords } from '../../components/source-words.ts'
import { lastMeasured, sourceOf } from '../../stores/scoring-durations.ts'
import { useScoring } from './session-context.ts'

/** How the duration came about, and what the stopwatch said where it was corrected. */
export function DurationTrace({ code }: { code: string }) {
  const { t } = useTranslation()
  const answer = useScoring(state => state.answers[code])
  const source = useScoring(state => sourceOf(state.durations, code, answer))
  const measured = useScoring(state => lastMeasured(state.durations, code))
  if (typeof answer?.value !== 'number' || source === undefined) return null
  const corrected = source.kind !== 'measured' && measured !== undefined
  // What was typed and never measured needs no words.
  if (source.kind === 'typed' && !corrected) return null
  const words = sourceWords(source, t)
  return (
    <p className="duration-trace">
      {corrected ? t('time.corrected', { measured: durationText(measured.seconds), words }) : words}
    </p>
  )
}
