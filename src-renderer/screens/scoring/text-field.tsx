import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { longestText } from '../../../src-shared/model/localised-text.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { AnswerAdvice } from './answer-advice.tsx'
import { NotApplicableSwitch } from './not-applicable-switch.tsx'
import { useActs, useScoring } from './session-context.ts'
import './segments.css'
import './line-field.css'

/** An answer in free words. */
export function TextField({ question, answer, nameId }: AnswerFieldProps) {
  const { t } = useTranslation()
  const acts = useActs()
  const field = useRef<HTMLTextAreaElement>(null)
  const adviceId = useId()
  const { code } = question
  const inHand = useScoring(state => state.focus === code)
  const text = typeof answer?.value === 'string' ? answer.value : ''
  return (
    <div className="line">
      <textarea
        ref={field}
        className="words"
        data-entry=""
        aria-labelledby={nameId}
        aria-required={question.required}
        aria-describedby={inHand ? adviceId : undefined}
        title={t('scoring.typed.text')}
        rows={3}
        maxLength={longestText}
        value={text}
        onChange={event => {
          const written = event.currentTarget.value
          acts.type(code, written === '' ? undefined : written)
        }}
        onBlur={acts.flush}
      />
      {inHand && (
        <AnswerAdvice
          id={adviceId}
          code={code}
          text={text}
          lost={false}
          onShow={(from, to) => {
            field.current?.focus()
            field.current?.setSelectionRange(from, to)
          }}
        />
      )}
      {question.notApplicable && (
        <div className="line-na">
          <NotApplicableSwitch question={question} answer={answer} />
        </div>
      )}
    </div>
  )
}
