import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { segmentsOf, type Segment } from '../../stores/scoring-segments.ts'
import type { TypedAnswer, TypedFault } from './typed-answer.ts'
import './answer-editor.css'

interface Props {
  readonly question: Question
  readonly value: TypedAnswer
  readonly onChange: (value: TypedAnswer) => void
  /** Of the answer, or of its comment where N/A wants a reason. */
  readonly fault: TypedFault | null
}

/** Fields for an answer of any type but a photo, outside of the scoring screen: for corrections and appeals. */
export function AnswerEditor({ question, value, onChange, fault }: Props) {
  const { t } = useTranslation()
  const set = (change: Partial<TypedAnswer>) => onChange({ ...value, ...change })
  return (
    <div className="answer-editor">
      {!value.na && <ValueField question={question} value={value} onSet={set} fault={fault} />}
      {question.notApplicable && (
        <Checkbox
          label={t('review.answer.na')}
          checked={value.na}
          onChange={event => set({ na: event.currentTarget.checked })}
        />
      )}
      <Textarea
        label={t(value.na ? 'review.answer.commentNa' : 'review.answer.comment')}
        autosize
        minRows={2}
        maxRows={8}
        value={value.comment}
        error={fault === 'reason' ? t('review.correct.faultReason') : undefined}
        onChange={event => set({ comment: event.currentTarget.value })}
      />
    </div>
  )
}

interface FieldProps extends Omit<Props, 'onChange'> {
  readonly onSet: (change: Partial<TypedAnswer>) => void
}

function ValueField({ question, value, onSet, fault }: FieldProps) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { answer: type } = question
  const label = t('review.answer.value')
  const words = ({ label: from, hint }: Segment) => {
    const name =
      'yesNo' in from
        ? t(`values.answer.${from.yesNo}`)
        : 'text' in from
          ? localised(from.text, language)
          : numberText(from.number, language)
    return hint === null ? name : `${name}, ${localised(hint, language)}`
  }
  const segments = segmentsOf(type)
  if (type.type === 'multi') {
    return (
      <Checkbox.Group label={label} value={[...value.list]} onChange={list => onSet({ list })}>
        <div className="answer-editor-options">
          {segments.map(segment => (
            <Checkbox key={segment.value} value={String(segment.value)} label={words(segment)} />
          ))}
        </div>
      </Checkbox.Group>
    )
  }
  const faultText =
    fault === null || fault === 'reason'
      ? undefined
      : fault === 'number'
        ? t('review.correct.faultNumber')
        : fault === 'duration'
          ? t('review.correct.faultDuration')
          : fault === 'empty'
            ? t('review.correct.faultEmpty')
            : t(`visit.fault.${fault}`)
  if (segments.length > 0) {
    return (
      <Select
        label={label}
        data={segments.map(segment => ({ value: String(segment.value), label: words(segment) }))}
        value={value.text === '' ? null : value.text}
        allowDeselect={false}
        error={faultText}
        data-autofocus
        onChange={text => onSet({ text: text ?? '' })}
      />
    )
  }
  const named = type.type === 'duration' || type.type === 'date' || type.type === 'time'
  const common = {
    label: named ? t(`review.answer.${type.type}`) : label,
    value: value.text,
    error: faultText,
    'data-autofocus': true,
  }
  return type.type === 'text' ? (
    <Textarea
      {...common}
      autosize
      maxRows={8}
      onChange={event => onSet({ text: event.currentTarget.value })}
    />
  ) : (
    <TextInput {...common} onChange={event => onSet({ text: event.currentTarget.value })} />
  )
}
