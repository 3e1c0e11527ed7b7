import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { NotApplicableSwitch } from './not-applicable-switch.tsx'
import { useActs, useScoring, useSession } from './session-context.ts'
import './segments.css'
import './line-field.css'

/** An answer made of photos: they stand at the right, with the other evidence. */
export function PhotoField({ question, answer, nameId }: AnswerFieldProps) {
  const { t } = useTranslation()
  const acts = useActs()
  const { pickFiles } = useSession()
  const count = Array.isArray(answer?.value) ? answer.value.length : 0
  const loading = useScoring(state => (state.uploading[question.code] ?? 0) > 0)
  return (
    <div className="line-row" role="group" aria-labelledby={nameId}>
      <button
        type="button"
        className="segment segment-photo"
        data-entry=""
        data-tone={count > 0 ? 'kept' : undefined}
        aria-keyshortcuts="P"
        onClick={() => {
          acts.stand(question.code, 'answer')
          pickFiles()
        }}
      >
        <span className="segment-words">
          {loading
            ? t('scoring.evidence.loading')
            : count > 0
              ? t('scoring.evidence.photos', { count })
              : t('scoring.evidence.add')}
        </span>
        <KeyHint keys="P" />
      </button>
      <NotApplicableSwitch question={question} answer={answer} />
    </div>
  )
}
