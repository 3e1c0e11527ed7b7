import type { Question } from '../../../src-shared/model/question.ts'
import { percentLimit } from '../../../src-shared/wording/percent-limit.ts'
import type { FormPage } from './page.ts'

/** A share is only spoken of where an answer can be met in part. */
const whole = (below: number, { type }: Question['answer']) => below >= 100 || type === 'yesNo'

/** The name over the comment's lines, with the rule where there is one. Speaks of the standard, never of points. */
export function commentName({ t, format }: FormPage, { commentBelow, role, answer }: Question): string {
  const name = t('blank.question.comment')
  // The rule has effect on scored questions and penalties only (formats.md, "Defaults").
  if (commentBelow === null || commentBelow <= 0 || (role !== 'scored' && role !== 'penalty')) return name
  const when = whole(commentBelow, answer)
    ? t('blank.comment.whole')
    : t('blank.comment.below', { percent: percentLimit(commentBelow, format.lang) })
  return t('blank.question.ruled', { name, when })
}

/** The same for evidence; null where none is asked for. */
export function evidenceName({ t, format }: FormPage, question: Question): string | null {
  const { evidence, evidenceBelow, answer } = question
  if (evidence === 'none') return null
  const name = t('blank.question.evidence')
  if (evidence !== 'requiredBelow')
    return t('blank.question.ruled', { name, when: t(`blank.evidence.${evidence}`) })
  if (evidenceBelow <= 0) return t('blank.question.ruled', { name, when: t('blank.evidence.optional') })
  const when = whole(evidenceBelow, answer)
    ? t('blank.evidence.whole')
    : t('blank.evidence.below', { percent: percentLimit(evidenceBelow, format.lang) })
  return t('blank.question.ruled', { name, when })
}
