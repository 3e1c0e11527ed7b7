import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import { chosenOptions } from '../../stores/scoring-answers.ts'
import { segmentsOf } from '../../stores/scoring-segments.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { NotApplicableSwitch } from './not-applicable-switch.tsx'
import { SegmentButton } from './segment-button.tsx'
import { moveWithin } from './segment-field.tsx'
import { useActs } from './session-context.ts'
import './segments.css'

/** Several of several answers: digits switch them, Enter goes on; none chosen is an answer too. */
export function MultiField({ question, answer, lost, nameId }: AnswerFieldProps) {
  const { t } = useTranslation()
  const acts = useActs()
  const group = useRef<HTMLDivElement>(null)
  const chosen = chosenOptions(answer)
  const none = answer?.value !== undefined && chosen.length === 0
  const { code } = question
  return (
    <div
      ref={group}
      className="segments"
      data-type="multi"
      role="group"
      aria-labelledby={nameId}
      onKeyDown={event => moveWithin(event, group.current)}
    >
      {segmentsOf(question.answer).map((segment, index) => (
        <SegmentButton
          key={segment.value}
          code={code}
          segment={segment}
          role="checkbox"
          chosen={chosen.includes(String(segment.value))}
          lost={lost && chosen.includes(String(segment.value))}
          entry={index === 0}
        />
      ))}
      <button
        type="button"
        className="segment segment-done"
        data-tone={none ? (lost ? 'lost' : 'kept') : undefined}
        onClick={() => acts.done(code)}
      >
        <span className="segment-words">
          {chosen.length === 0 ? t('scoring.question.none') : t('scoring.question.done')}
        </span>
        <KeyHint keys={t('common.keys.enter')} />
      </button>
      <NotApplicableSwitch question={question} answer={answer} />
    </div>
  )
}
