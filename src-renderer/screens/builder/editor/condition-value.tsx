import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../../src-shared/format/localised.ts'
import type { Comparison } from '../../../../src-shared/model/condition.ts'
import type { DraftAnswer } from '../../../../src-shared/model/draft-checklist.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { readNumber } from '../../../stores/scoring-typed.ts'
import { ChoiceList } from './choice-list.tsx'
import { DurationField, NumberField } from './typed-field.tsx'

interface Props {
  readonly label: string
  readonly comparison: Comparison
  readonly answer: DraftAnswer
  readonly onChange: (value: NonNullable<Comparison['value']>) => void
}

/** What an answer is compared with, in the hand of that answer. */
export function ConditionValue({ label, comparison: { op, value }, answer, onChange }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  if (op === 'answered' || op === 'notApplicable') return null
  if (op === 'in') return <SeveralValues label={label} value={value} answer={answer} onChange={onChange} />
  const text = typeof value === 'string' ? value : ''
  const number = typeof value === 'number' ? value : null
  switch (answer.type) {
    case 'yesNo':
      return (
        <ChoiceList
          quiet
          label={label}
          value={text === 'no' ? 'no' : 'yes'}
          values={['yes', 'no']}
          words={one => t(`values.answer.${one}`)}
          onChange={onChange}
        />
      )
    case 'choice':
    case 'multi':
      return (
        <ChoiceList
          quiet
          label={label}
          value={text}
          values={answer.options.map(option => option.code)}
          words={code => optionWords(answer.options, code, language)}
          onChange={onChange}
        />
      )
    case 'duration':
      return <DurationField quiet label={label} value={number} onChange={seconds => onChange(seconds ?? 0)} />
    case 'scale':
    case 'number':
      return <NumberField quiet label={label} value={number} onChange={typed => onChange(typed ?? 0)} />
    case 'date':
    case 'time':
    case 'text':
      return (
        <TextInput
          aria-label={label}
          type={answer.type}
          value={text}
          onChange={event => onChange(event.currentTarget.value)}
        />
      )
    case 'photo':
      return null
  }
}

function optionWords(
  options: readonly {
    readonly code: string
    readonly text: { ru?: string | undefined; en?: string | undefined }
  }[],
  code: string,
  language: 'ru' | 'en',
): string {
  const option = options.find(one => one.code === code)
  return option === undefined ? code : localised(option.text, language) || code
}

function SeveralValues({
  label,
  value,
  answer,
  onChange,
}: Omit<Props, 'comparison'> & { value: Comparison['value'] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const chosen = Array.isArray(value) ? value : value === undefined ? [] : [value]
  if (answer.type === 'choice') {
    return (
      <fieldset className="condition-several">
        <legend className="only-read">{label}</legend>
        {answer.options.map(({ code }) => (
          <label key={code} className="condition-option">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={event => {
                const others = chosen.filter(one => one !== code)
                const next = event.currentTarget.checked ? [...others, code] : others
                if (next.length > 0) onChange(next)
              }}
            />
            {optionWords(answer.options, code, language)}
          </label>
        ))}
      </fieldset>
    )
  }
  const numeric = answer.type === 'scale' || answer.type === 'number' || answer.type === 'duration'
  return (
    <TextInput
      aria-label={label}
      description={t('editor.condition.several')}
      defaultValue={chosen.join('; ')}
      onChange={event => {
        const items = event.currentTarget.value.split(';').map(item => item.trim())
        const values = items.filter(Boolean).map(item => (numeric ? (readNumber(item) ?? item) : item))
        if (values.length > 0) onChange(values)
      }}
    />
  )
}
