import type { AnswerFieldProps } from './answer-field-props.ts'
import { NotApplicableSegment } from './segment-button.tsx'
import { useActs } from './session-context.ts'

/** N/A beside a field that is typed or filled; absent where the question does not allow it. */
export function NotApplicableSwitch({ question, answer }: Pick<AnswerFieldProps, 'question' | 'answer'>) {
  const acts = useActs()
  if (!question.notApplicable) return null
  return (
    <NotApplicableSegment
      role="switch"
      chosen={answer?.na === true}
      entry={false}
      onChoose={() => acts.notApplicable(question.code)}
    />
  )
}
