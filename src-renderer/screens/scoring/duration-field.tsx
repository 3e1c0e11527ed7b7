import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { durationText, readDuration } from '../../../src-shared/format/duration.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { LineField } from './line-field.tsx'
import { ClockTimes } from './clock-times.tsx'
import { DurationTrace } from './duration-trace.tsx'
import { useBandsText } from './bands-text.ts'
import { useAudit } from './session-context.ts'
import { StopwatchJump } from './stopwatch-jump.tsx'
import { Stopwatch } from './stopwatch.tsx'
import { hasStopwatch } from './use-scoring-keys.ts'

/** A duration: typed as m:ss, taken from two clock times, or measured. */
export function DurationField(props: AnswerFieldProps) {
  const { t } = useTranslation()
  const { question, answer } = props
  const { channel } = useAudit()
  const bands = useBandsText(question)
  const [byClock, setByClock] = useState(false)
  const value = answer?.value
  return (
    <>
      <LineField
        {...props}
        label={t('scoring.typed.duration')}
        placeholder={t('scoring.typed.durationPattern')}
        shown={typeof value === 'number' ? durationText(value) : ''}
        read={readDuration}
        fault={() => t('scoring.typed.notDuration')}
        echo={bands}
      >
        {hasStopwatch(channel) && <Stopwatch code={question.code} />}
        <button
          type="button"
          className="line-act"
          aria-expanded={byClock}
          onClick={() => setByClock(!byClock)}
        >
          {t('scoring.typed.byClock')}
        </button>
      </LineField>
      <StopwatchJump code={question.code} />
      {byClock && <ClockTimes code={question.code} />}
      <DurationTrace code={question.code} />
    </>
  )
}
