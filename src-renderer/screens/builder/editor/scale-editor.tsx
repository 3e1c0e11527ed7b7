import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../../stores/preferences.ts'
import type { AnswerOf, ChangeAnswer } from './change-answer.ts'
import { LocalisedLine } from './localised-line.tsx'
import { NumberField } from './typed-field.tsx'
import { writeNumber } from './write-number.ts'

interface Props {
  readonly answer: AnswerOf<'scale'>
  readonly scored: boolean
  readonly change: ChangeAnswer<'scale'>
}

const mostSteps = 11

/** Ends of a scale, what its best value is worth, and words beside its steps. */
export function ScaleEditor({ answer, scored, change }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const set = (key: 'min' | 'max' | 'points') => (value: number | null) =>
    change(one => {
      one[key] = value
    }, key)
  return (
    <>
      <div className="editor-row">
        <NumberField label={t('editor.answer.min')} value={answer.min} onChange={set('min')} />
        <NumberField label={t('editor.answer.max')} value={answer.max} onChange={set('max')} />
        {scored && (
          <>
            <NumberField
              label={t('editor.answer.bestPoints')}
              value={answer.points}
              onChange={set('points')}
            />
            <NumberField
              label={t('editor.answer.zeroAt')}
              value={answer.zeroAt}
              optional
              placeholder={answer.min === null ? '' : writeNumber(answer.min, language)}
              onChange={value =>
                change(one => {
                  if (value === null) delete one.zeroAt
                  else one.zeroAt = value
                }, 'zeroAt')
              }
            />
          </>
        )}
      </div>
      <details className="editor-details">
        <summary>{t('editor.answer.labels')}</summary>
        <ul className="editor-lines">
          {stepsOf(answer).map(step => (
            <li key={step} className="scale-step">
              <span className="scale-value number" aria-hidden="true">
                {step}
              </span>
              <LocalisedLine
                name={called => `${t('editor.answer.label', { value: step })}, ${called}`}
                value={answer.labels?.[step]}
                onChange={(side, text) =>
                  change(one => setLabel(one, step, side, text), `label ${step} ${side}`)
                }
              />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** The whole steps of a short scale, the ends of a long one, and every value that has words already. */
function stepsOf({ min, max, labels = {} }: AnswerOf<'scale'>): string[] {
  const ends = [min, max].filter(value => value !== null)
  const whole = min !== null && max !== null && Number.isInteger(min) && max > min && max - min < mostSteps
  const steps = whole ? Array.from({ length: Math.floor(max - min) + 1 }, (_, i) => min + i) : ends
  const values = new Set([...steps, ...Object.keys(labels).map(Number)])
  return [...values].sort((a, b) => a - b).map(String)
}

function setLabel(answer: AnswerOf<'scale'>, step: string, side: 'ru' | 'en', text: string): void {
  const { [step]: before = {}, ...others } = answer.labels ?? {}
  const label = { ...before, [side]: text }
  const blank = !label.ru?.trim() && !label.en?.trim()
  const labels = blank ? others : { ...others, [step]: label }
  if (Object.keys(labels).length === 0) delete answer.labels
  else answer.labels = labels
}
