import type { AnswerFieldProps } from './answer-field-props.ts'
import { NotApplicableSegment } from './segment-button.tsx'

/** N/A beside a field that is typed or filled; absent where the question does not allow it. */
export function NotApplicableSwitch({ question, answer }: Pick<AnswerFieldProps, 'question' | 'answer'>) {
  if (!question.notApplicable) return null
  return (
    <NotApplicableSegment code={question.code} role="switch" chosen={answer?.na === true} entry={false} />
  )
}
