import { useTranslation } from 'react-i18next'
import { metBy } from '../../../src-shared/actions/met-by.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { ActionButton } from '../action/action-button.tsx'

interface Props {
  readonly audit: Audit
  readonly question: Question
  /** Its place in the checklist. */
  readonly number: number
}

/** The way from a standard that an approved visit did not meet to a corrective action. */
export function MakeAction({ audit, question, number }: Props) {
  const { t } = useTranslation()
  const met = metBy(question)(audit.answers[question.code])
  if (audit.status !== 'approved' || met !== false) return null
  return (
    <ActionButton
      label={t('actions.make.actFor', { number })}
      origin={() => ({
        branch: audit.branch,
        wave: audit.wave,
        checklist: audit.checklist,
        question: question.code,
        standard: question.standard ?? null,
        audits: [audit.id],
      })}
    />
  )
}
