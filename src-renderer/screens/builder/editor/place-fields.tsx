import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { criteria, dimensions, levels } from '../../../../src-shared/model/closed-lists.ts'
import { ChoiceList } from './choice-list.tsx'
import { CodeField } from './code-field.tsx'
import { useQuestion, useQuestionChange } from './use-question.ts'

/** Criterion, level, dimension, standard and code. */
export const PlaceFields = memo(function PlaceFields({ id }: { id: string }) {
  const { t } = useTranslation()
  const criterion = useQuestion(id, question => question.criterion ?? '')
  const level = useQuestion(id, question => question.level ?? '')
  const dimension = useQuestion(id, question => question.dimension ?? '')
  const standard = useQuestion(id, question => question.standard ?? '')
  const code = useQuestion(id, question => question.code)
  const change = useQuestionChange(id)
  if (code === undefined) return null
  const none = t('editor.question.none')
  return (
    <>
      <div className="editor-row">
        <ChoiceList
          label={t('editor.question.criterion')}
          part="criterion"
          none={none}
          value={criterion ?? ''}
          values={criteria}
          words={one => t(`values.criterion.${one}`)}
          onChange={one =>
            change(question => {
              question.criterion = one
            })
          }
          onNone={() =>
            change(question => {
              delete question.criterion
            })
          }
        />
        <ChoiceList
          label={t('editor.question.level')}
          part="level"
          none={none}
          value={level ?? ''}
          values={levels}
          words={one => t(`values.level.${one}`)}
          onChange={one =>
            change(question => {
              question.level = one
            })
          }
          onNone={() =>
            change(question => {
              delete question.level
            })
          }
        />
        <ChoiceList
          label={t('editor.question.dimension')}
          part="dimension"
          none={none}
          value={dimension ?? ''}
          values={dimensions}
          words={one => t(`values.dimension.${one}`)}
          onChange={one =>
            change(question => {
              question.dimension = one
            })
          }
          onNone={() =>
            change(question => {
              delete question.dimension
            })
          }
        />
      </div>
      <div className="editor-row">
        <CodeField
          label={t('editor.question.code')}
          value={code}
          onChange={one =>
            change(question => {
              question.code = one
            }, 'code')
          }
        />
        <div className="editor-standard">
          <span className="editor-label">{t('editor.question.standard')}</span>
          {standard ? (
            <Link to={`/standards/${standard}`}>{standard}</Link>
          ) : (
            <span className="editor-hint">{t('editor.question.ownQuestion')}</span>
          )}
        </div>
      </div>
    </>
  )
})
