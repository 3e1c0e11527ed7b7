import { useTranslation } from 'react-i18next'
import { useBuilder, useBuilderActs } from '../builder-context.ts'
import { BilingualField } from './bilingual-field.tsx'
import { CodeField } from './code-field.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { EditorForm } from './editor-form.tsx'
import { EditorSection } from './editor-section.tsx'
import { ShareNote } from './share-note.tsx'
import { NumberField } from './typed-field.tsx'

/** A moment of truth: its name, its weight, when it is shown. */
export function MomentEditor({ id }: { id: string }) {
  const { t } = useTranslation()
  const moment = useBuilder(state => state.index.moments.get(id))
  const method = useBuilder(state => state.draft.scoring.method)
  const { changeMoment } = useBuilderActs()
  if (moment === undefined) return null
  return (
    <EditorForm
      over={t('editor.moment.questions', { count: moment.questions.length })}
      title={t('editor.moment.title')}
    >
      <BilingualField
        label={t('editor.moment.name')}
        part="title"
        lines={1}
        value={moment.title}
        onChange={(language, words) =>
          changeMoment(
            id,
            one => {
              one.title[language] = words
            },
            `title ${language}`,
          )
        }
      />
      <EditorSection title={t('editor.question.scoring')} note={<ShareNote kind="moment" id={id} />}>
        <div className="editor-row">
          <NumberField
            label={t('editor.moment.weight')}
            hint={method === 'points' ? t('editor.moment.weightByPoints') : undefined}
            part="weight"
            value={moment.weight}
            onChange={weight =>
              changeMoment(
                id,
                one => {
                  one.weight = weight
                },
                'weight',
              )
            }
          />
          <CodeField
            label={t('editor.moment.code')}
            value={moment.code}
            onChange={code =>
              changeMoment(
                id,
                one => {
                  one.code = code
                },
                'code',
              )
            }
          />
        </div>
      </EditorSection>
      <EditorSection title={t('editor.moment.condition')}>
        <ConditionEditor
          place={{ kind: 'moment', id }}
          condition={moment.showIf}
          onChange={(showIf, typing) =>
            changeMoment(
              id,
              one => {
                if (showIf === undefined) delete one.showIf
                else one.showIf = showIf
              },
              typing,
            )
          }
        />
      </EditorSection>
    </EditorForm>
  )
}
