import { useTranslation } from 'react-i18next'
import { localised } from '../../../../src-shared/format/localised.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder } from '../builder-context.ts'
import { AnswerEditor } from './answer-editor.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { EditorForm } from './editor-form.tsx'
import { EditorSection } from './editor-section.tsx'
import { PlaceFields } from './place-fields.tsx'
import { RuleFields } from './rule-fields.tsx'
import { ScoringFields } from './scoring-fields.tsx'
import { useQuestion, useQuestionChange } from './use-question.ts'
import { WordingFields } from './wording-fields.tsx'

/** Everything about one question; each part is drawn again only for its own changes. */
export function QuestionEditor({ id }: { id: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const number = useBuilder(state => state.index.questions.get(id)?.number)
  const moment = useBuilder(
    state => state.index.moments.get(state.index.questions.get(id)?.moment ?? '')?.title,
  )
  if (number === undefined) return null
  return (
    <EditorForm
      over={localised(moment, language) || t('editor.moment.title')}
      title={t('editor.question.title', { number })}
    >
      <WordingFields id={id} />
      <EditorSection title={t('editor.question.answer')}>
        <AnswerEditor id={id} />
      </EditorSection>
      <ScoringFields id={id} />
      <EditorSection title={t('editor.question.rules')}>
        <RuleFields id={id} />
      </EditorSection>
      <EditorSection title={t('editor.question.condition')}>
        <QuestionCondition id={id} />
      </EditorSection>
      <EditorSection title={t('editor.question.place')}>
        <PlaceFields id={id} />
      </EditorSection>
    </EditorForm>
  )
}

function QuestionCondition({ id }: { id: string }) {
  const condition = useQuestion(id, question => question.showIf)
  const change = useQuestionChange(id)
  return (
    <ConditionEditor
      place={{ kind: 'question', id }}
      condition={condition}
      onChange={(showIf, typing) =>
        change(question => {
          if (showIf === undefined) delete question.showIf
          else question.showIf = showIf
        }, typing)
      }
    />
  )
}
