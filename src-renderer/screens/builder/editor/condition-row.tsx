import { ActionIcon, Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../../src-shared/format/localised.ts'
import type { Condition } from '../../../../src-shared/model/condition.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { ChoiceList } from './choice-list.tsx'
import { freshComparison, ofTest, operatorsOf, testOf, withOperator } from './condition-shape.ts'
import { ConditionValue } from './condition-value.tsx'
import type { EarlierQuestion } from './earlier-questions.ts'
import { RemoveIcon } from './editor-icons.tsx'

interface Props {
  readonly condition: Condition
  readonly number: string
  readonly earlier: readonly EarlierQuestion[]
  readonly onChange: (condition: Condition, typing?: string) => void
  readonly onRemove: () => void
}

/** One comparison: which question, how, with what. */
export function ConditionRow({ condition, number, earlier, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const test = testOf(condition)
  if (test === null) return null
  const { comparison, negated } = test
  const answer = earlier.find(one => one.question.id === comparison.question)?.question.answer
  return (
    <li className="condition-row">
      <NativeSelect
        aria-label={t('editor.condition.question', { number })}
        className="condition-question"
        value={answer === undefined ? '' : comparison.question}
        error={answer === undefined ? t('editor.condition.removed') : undefined}
        onChange={event => {
          const chosen = earlier.find(one => one.question.id === event.currentTarget.value)
          if (chosen !== undefined)
            onChange(ofTest({ comparison: freshComparison(chosen.question), negated }))
        }}
      >
        {answer === undefined && <option value="">{t('editor.condition.choose')}</option>}
        {earlier.map(one => (
          <option key={one.question.id} value={one.question.id}>
            {one.number}. {localised(one.question.text, language) || one.question.code}
          </option>
        ))}
      </NativeSelect>
      {answer !== undefined && (
        <>
          <ChoiceList
            quiet
            className="condition-operator"
            label={t('editor.condition.operator', { number })}
            value={comparison.op}
            values={operatorsOf(answer)}
            words={op => t(`editor.condition.op.${op}`)}
            onChange={op => onChange(ofTest({ comparison: withOperator(comparison, op, answer), negated }))}
          />
          <ConditionValue
            label={t('editor.condition.value', { number })}
            comparison={comparison}
            answer={answer}
            onChange={value =>
              onChange(ofTest({ comparison: { ...comparison, value }, negated }), `condition ${number}`)
            }
          />
        </>
      )}
      <Checkbox
        size="sm"
        className="condition-negate"
        label={t('editor.condition.negate')}
        aria-label={t('editor.condition.negateLabel', { number })}
        checked={negated}
        onChange={event => onChange(ofTest({ comparison, negated: event.currentTarget.checked }))}
      />
      <ActionIcon aria-label={t('editor.condition.remove', { number })} onClick={onRemove}>
        <RemoveIcon />
      </ActionIcon>
    </li>
  )
}
