import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { answerTypeSchema } from '../../../../src-shared/model/answer-type.ts'
import type { Condition } from '../../../../src-shared/model/condition.ts'
import { conditionWords } from '../../../../src-shared/wording/condition-words.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder } from '../builder-context.ts'
import { ConditionGroup } from './condition-group.tsx'
import { asGroup, asStored, freshComparison } from './condition-shape.ts'
import { earlierQuestions } from './earlier-questions.ts'
import type { Place } from '../../../stores/builder-place.ts'

interface Props {
  readonly place: Exclude<Place, { kind: 'checklist' }>
  readonly condition: Condition | undefined
  readonly onChange: (condition: Condition | undefined, typing?: string) => void
}

/** When a question or a moment is shown: built by choosing, read back in words. */
export function ConditionEditor({ place, condition, onChange }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const draft = useBuilder(state => state.draft)
  const { kind, id } = place
  const earlier = useMemo(() => earlierQuestions(draft, kind, id), [draft, kind, id])
  const first = earlier.at(-1)
  if (condition === undefined) {
    return (
      <div className="condition-none" data-part="showIf">
        <p className="editor-hint">
          {t('editor.condition.always')} {first === undefined && t('editor.condition.noEarlier')}
        </p>
        {first !== undefined && (
          <Button variant="subtle" onClick={() => onChange(freshComparison(first.question))}>
            {t('editor.condition.add')}
          </Button>
        )}
      </div>
    )
  }
  const questionOf = (code: string) => {
    const question = earlier.find(one => one.question.id === code)?.question
    const answer = answerTypeSchema.safeParse(question?.answer).data
    return question && { text: question.text, ...(answer === undefined ? {} : { answer }) }
  }
  const words = conditionWords(condition, questionOf, t, language)
  return (
    <div data-part="showIf">
      <ConditionGroup
        group={asGroup(condition)}
        earlier={earlier}
        path=""
        onChange={(group, typing) => onChange(asStored(group), typing)}
      />
      {words !== '' && <p className="editor-hint">{t('editor.condition.reads', { words })}</p>}
    </div>
  )
}
