import { useTranslation } from 'react-i18next'
import { longestText } from '../../../src-shared/model/localised-text.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { NotApplicableSwitch } from './not-applicable-switch.tsx'
import { useActs } from './session-context.ts'
import './segments.css'
import './line-field.css'

/** An answer in free words. */
export function TextField({ question, answer, nameId }: AnswerFieldProps) {
  const { t } = useTranslation()
  const acts = useActs()
  return (
    <div className="line">
      <textarea
        className="words"
        data-entry=""
        aria-labelledby={nameId}
        aria-required={question.required}
        title={t('scoring.typed.text')}
        rows={3}
        maxLength={longestText}
        value={typeof answer?.value === 'string' ? answer.value : ''}
        onChange={event => {
          const text = event.currentTarget.value
          acts.type(question.code, text === '' ? undefined : text)
        }}
        onBlur={acts.flush}
      />
      {question.notApplicable && (
        <div className="line-na">
          <NotApplicableSwitch question={question} answer={answer} />
        </div>
      )}
    </div>
  )
}
