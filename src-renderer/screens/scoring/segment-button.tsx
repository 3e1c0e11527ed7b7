import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import type { Segment } from '../../stores/scoring-segments.ts'

interface Props {
  readonly segment: Segment
  readonly role: 'radio' | 'checkbox'
  readonly chosen: boolean
  readonly lost: boolean
  /** The one the Tab key reaches. */
  readonly entry: boolean
  readonly onChoose: () => void
}

export function SegmentButton({ segment, role, chosen, lost, entry, onChoose }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { label, hint, key } = segment
  const words =
    'yesNo' in label
      ? t(`values.answer.${label.yesNo}`)
      : 'text' in label
        ? localised(label.text, language)
        : numberText(label.number, language)
  return (
    <button
      type="button"
      className="segment"
      data-segment=""
      data-entry={entry || undefined}
      data-tone={chosen ? (lost ? 'lost' : 'kept') : undefined}
      role={role}
      aria-checked={chosen}
      aria-keyshortcuts={key ?? undefined}
      tabIndex={entry ? 0 : -1}
      onClick={onChoose}
    >
      {role === 'checkbox' && <CheckBox checked={chosen} />}
      <span className="segment-words">
        {words}
        {hint !== null && <span className="segment-hint">{localised(hint, language)}</span>}
      </span>
      {/* A number that is its own key needs no second print of it. */}
      {key !== null && key !== words && <KeyHint keys={key} />}
    </button>
  )
}

interface NotApplicableProps {
  readonly role: 'radio' | 'switch'
  readonly chosen: boolean
  readonly entry: boolean
  readonly onChoose: () => void
}

/** N/A: the question does not apply; its reason is asked for next. */
export function NotApplicableSegment({ role, chosen, entry, onChoose }: NotApplicableProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="segment"
      data-segment=""
      data-na=""
      data-entry={entry || undefined}
      data-tone={chosen ? 'na' : undefined}
      role={role}
      aria-checked={chosen}
      aria-label={`${t('values.answer.na')}, ${t('values.answer.naLong')}`}
      aria-keyshortcuts="-"
      tabIndex={entry || role === 'switch' ? 0 : -1}
      onClick={onChoose}
    >
      <span className="segment-words">{t('values.answer.na')}</span>
      <KeyHint keys="–" />
    </button>
  )
}

function CheckBox({ checked }: { checked: boolean }) {
  return (
    <svg className="segment-box" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="1" width="14" height="14" rx="3" fill="none" stroke="currentColor" />
      {checked && <path d="m4 8 3 3 5-6" fill="none" stroke="currentColor" strokeWidth="2" />}
    </svg>
  )
}
