import { useId, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { usePreferences } from '../../stores/preferences.ts'
import '../../components/labelled-control.css'

export type ChecklistLine = ContractOutputs['checklists']['list'][number]

type Props = {
  checklists: readonly ChecklistLine[]
  value: string
  onChange: (code: string) => void
  /** The first row takes the focus when nothing is chosen and the form is refused. */
  inputRef: Ref<HTMLInputElement>
  error?: string | undefined
}

/** Checklists as rows of one radio group: title, channel, size. */
export function ChecklistChoice({ checklists, value, onChange, inputRef, error }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const id = useId()
  return (
    <fieldset
      className="checklists"
      aria-invalid={error !== undefined}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend className="labelled-label">{t('home.create.checklist')}</legend>
      <div className="checklist-rows">
        {checklists.map((line, index) => (
          <label key={line.code} className="checklist-row" data-chosen={line.code === value || undefined}>
            <input
              ref={index === 0 ? inputRef : undefined}
              type="radio"
              name={id}
              className="checklist-radio"
              value={line.code}
              checked={line.code === value}
              onChange={() => onChange(line.code)}
            />
            <span className="checklist-title">{localised(line.title, language)}</span>
            <span className="checklist-note">
              {[
                t(`values.channel.${line.channel}`),
                t('home.create.facts', {
                  questions: t('common.questions', { count: line.questions }),
                  moments: t('common.moments', { count: line.moments }),
                }),
                t('common.revision', { revision: line.revision }),
              ].join(' · ')}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="mantine-InputWrapper-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
