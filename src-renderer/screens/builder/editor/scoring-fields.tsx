import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { roles } from '../../../../src-shared/model/closed-lists.ts'
import { ChoiceList } from './choice-list.tsx'
import { CriticalFields } from './critical-fields.tsx'
import { EditorSection } from './editor-section.tsx'
import { ShareNote } from './share-note.tsx'
import { NumberField } from './typed-field.tsx'
import { useQuestion, useQuestionChange } from './use-question.ts'

/** Role, weight with its share of the total, and what failing does. */
export const ScoringFields = memo(function ScoringFields({ id }: { id: string }) {
  const { t } = useTranslation()
  const role = useQuestion(id, question => question.role)
  const weight = useQuestion(id, question => question.weight)
  const critical = useQuestion(id, question => question.critical !== undefined)
  const change = useQuestionChange(id)
  if (role === undefined || weight === undefined) return null
  const counts = role === 'scored' || role === 'bonus' || role === 'penalty'
  return (
    <EditorSection title={t('editor.question.scoring')} note={<ShareNote kind="question" id={id} />}>
      <div className="editor-row">
        <ChoiceList
          label={t('editor.question.role')}
          part="role"
          className="role-list"
          hint={t(`editor.question.roleHint.${role}`)}
          value={role}
          values={roles}
          words={one => t(`values.role.${one}`)}
          onChange={one =>
            change(question => {
              question.role = one
              if (one !== 'scored') delete question.critical
            })
          }
        />
        {counts && (
          <NumberField
            label={t('editor.question.weight')}
            hint={t('editor.question.weightHint')}
            part="weight"
            value={weight}
            onChange={value =>
              change(question => {
                question.weight = value
              }, 'weight')
            }
          />
        )}
      </div>
      {/* Where it may not stand it can still be taken away. */}
      {(role === 'scored' || critical) && <CriticalFields id={id} />}
    </EditorSection>
  )
})
