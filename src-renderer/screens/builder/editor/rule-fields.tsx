import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { evidenceRules } from '../../../../src-shared/model/closed-lists.ts'
import { ChoiceList } from './choice-list.tsx'
import { NumberField } from './typed-field.tsx'
import { useQuestion, useQuestionChange } from './use-question.ts'

/** What the shopper must and may do: answer, say N/A, comment, prove. */
export const RuleFields = memo(function RuleFields({ id }: { id: string }) {
  return (
    <div className="rule-fields">
      <AnswerRules id={id} />
      <CommentRule id={id} />
      <EvidenceRule id={id} />
    </div>
  )
})

function AnswerRules({ id }: { id: string }) {
  const { t } = useTranslation()
  const required = useQuestion(id, question => question.required) ?? false
  const notApplicable = useQuestion(id, question => question.notApplicable) ?? false
  const change = useQuestionChange(id)
  return (
    <div className="editor-row editor-checks">
      <Checkbox
        data-part="required"
        label={t('editor.question.required')}
        checked={required}
        onChange={event => {
          const { checked } = event.currentTarget
          change(question => {
            question.required = checked
          })
        }}
      />
      <Checkbox
        data-part="notApplicable"
        label={t('editor.question.notApplicable')}
        checked={notApplicable}
        onChange={event => {
          const { checked } = event.currentTarget
          change(question => {
            question.notApplicable = checked
          })
        }}
      />
    </div>
  )
}

function CommentRule({ id }: { id: string }) {
  const { t } = useTranslation()
  const role = useQuestion(id, question => question.role)
  const below = useQuestion(id, question => question.commentBelow)
  const change = useQuestionChange(id)
  if (below === undefined || (role !== 'scored' && role !== 'penalty')) return null
  const set = (limit: number | null, typing?: string) =>
    change(question => {
      question.commentBelow = limit
    }, typing)
  return (
    <div className="editor-row editor-checks" data-part="commentBelow">
      <Checkbox
        label={t(role === 'penalty' ? 'editor.question.commentPenalty' : 'editor.question.comment')}
        checked={below !== null}
        onChange={event => set(event.currentTarget.checked ? 100 : null)}
      />
      {below !== null && role === 'scored' && (
        <NumberField
          quiet
          label={t('editor.question.commentLimit')}
          value={below}
          onChange={limit => {
            // An emptied field is not yet the wish for no comment at all.
            if (limit !== null) set(limit, 'commentBelow')
          }}
        />
      )}
    </div>
  )
}

function EvidenceRule({ id }: { id: string }) {
  const { t } = useTranslation()
  const rule = useQuestion(id, question => question.evidence)
  const below = useQuestion(id, question => question.evidenceBelow)
  const change = useQuestionChange(id)
  if (rule === undefined) return null
  return (
    <div className="editor-row" data-part="evidence">
      <ChoiceList
        label={t('editor.question.evidence')}
        value={rule}
        values={evidenceRules}
        words={one => t(`values.evidenceRule.${one}`)}
        onChange={one =>
          change(question => {
            question.evidence = one
          })
        }
      />
      {rule === 'requiredBelow' && (
        <NumberField
          label={t('editor.question.evidenceBelow')}
          part="evidenceBelow"
          value={below}
          onChange={limit =>
            change(question => {
              question.evidenceBelow = limit
            }, 'evidenceBelow')
          }
        />
      )}
    </div>
  )
}
