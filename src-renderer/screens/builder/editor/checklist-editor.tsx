import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { channels, scoringMethods } from '../../../../src-shared/model/closed-lists.ts'
import { useBuilder, useBuilderActs } from '../builder-context.ts'
import { KnownWords } from '../../../components/known-words.tsx'
import {
  industriesOf,
  industryText,
  segmentsOf,
  segmentText,
} from '../../../../src-shared/wording/place-words.ts'
import { BilingualField } from './bilingual-field.tsx'
import { ChoiceList } from './choice-list.tsx'
import { CodeField } from './code-field.tsx'
import { EditorForm } from './editor-form.tsx'
import { EditorSection } from './editor-section.tsx'
import { GradesEditor } from './grades-editor.tsx'

/** The checklist's own properties: name, where it applies, how the total is counted and graded. */
export function ChecklistEditor() {
  const { t } = useTranslation()
  const { code, title, industry, channel, segment } = useBuilder(state => state.draft)
  const { method, bonusCap, hideScore } = useBuilder(state => state.draft.scoring)
  const published = useBuilder(state => state.basis !== null)
  const { changeChecklist } = useBuilderActs()
  return (
    <EditorForm title={t('editor.checklist.title')}>
      <BilingualField
        label={t('editor.checklist.name')}
        part="title"
        lines={1}
        value={title}
        onChange={(language, words) =>
          changeChecklist(draft => {
            draft.title[language] = words
          }, `title ${language}`)
        }
      />
      <div className="editor-row">
        <CodeField
          label={t('editor.checklist.code')}
          hint={t(published ? 'editor.checklist.codeFixed' : 'editor.checklist.codeHint')}
          readOnly={published}
          value={code}
          onChange={next =>
            changeChecklist(draft => {
              draft.code = next
            }, 'code')
          }
        />
        <ChoiceList
          label={t('editor.checklist.channel')}
          part="channel"
          none={t('editor.question.none')}
          value={channel ?? ''}
          values={channels}
          words={one => t(`values.channel.${one}`)}
          onChange={one =>
            changeChecklist(draft => {
              draft.channel = one
            })
          }
          onNone={() =>
            changeChecklist(draft => {
              delete draft.channel
            })
          }
        />
        {(['industry', 'segment'] as const).map(part => (
          <TextInput
            key={part}
            label={t(`editor.checklist.${part}`)}
            data-part={part}
            list={`known-${part}`}
            autoComplete="off"
            value={(part === 'industry' ? industry : segment) ?? ''}
            onChange={event => {
              const { value } = event.currentTarget
              changeChecklist(draft => {
                draft[part] = value
              }, part)
            }}
          />
        ))}
        <KnownWords id="known-industry" values={industriesOf([])} words={one => industryText(one, t)} />
        <KnownWords id="known-segment" values={segmentsOf([])} words={one => segmentText(one, t)} />
      </div>
      <EditorSection title={t('editor.checklist.scoring')}>
        <div className="editor-row">
          <ChoiceList
            label={t('editor.checklist.method')}
            hint={t(`editor.checklist.methodHint.${method}`)}
            part="scoring"
            value={method}
            values={scoringMethods}
            words={one => t(`values.method.${one}`)}
            onChange={one =>
              changeChecklist(draft => {
                draft.scoring.method = one
              })
            }
          />
        </div>
        <Checkbox
          label={t('editor.checklist.bonusCap')}
          checked={bonusCap}
          onChange={event => {
            const { checked } = event.currentTarget
            changeChecklist(draft => {
              draft.scoring.bonusCap = checked
            })
          }}
        />
        <Checkbox
          label={t('editor.checklist.hideScore')}
          description={t('editor.checklist.hideScoreHint')}
          checked={hideScore === true}
          onChange={event => {
            const { checked } = event.currentTarget
            changeChecklist(draft => {
              if (checked) draft.scoring.hideScore = true
              else delete draft.scoring.hideScore
            })
          }}
        />
      </EditorSection>
      <EditorSection title={t('editor.checklist.bands')}>
        <GradesEditor />
      </EditorSection>
    </EditorForm>
  )
}
