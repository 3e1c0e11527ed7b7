import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import type { Segment } from '../../stores/scoring-segments.ts'
import { useActs } from './session-context.ts'

interface Props {
  readonly code: string
  readonly segment: Segment
  readonly role: 'radio' | 'checkbox'
  readonly chosen: boolean
  /** Chosen, and it cost points. */
  readonly lost: boolean
  /** The one the Tab key reaches. */
  readonly entry: boolean
}

/** One answer to choose. Drawn again only for its own changes: of a card in hand most segments stay as they were. */
export const SegmentButton = memo(function SegmentButton({
  code,
  segment,
  role,
  chosen,
  lost,
  entry,
}: Props) {
  const { t } = useTranslation()
  const acts = useActs()
  const language = usePreferences(state => state.language)
  const { value, label, hint, key } = segment
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
      onClick={() => (role === 'radio' ? acts.answer(code, value) : acts.toggle(code, String(value)))}
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
})

interface NotApplicableProps {
  readonly code: string
  readonly role: 'radio' | 'switch'
  readonly chosen: boolean
  readonly entry: boolean
}

/** N/A: the question does not apply; its reason is asked for next. */
export const NotApplicableSegment = memo(function NotApplicableSegment({
  code,
  role,
  chosen,
  entry,
}: NotApplicableProps) {
  const { t } = useTranslation()
  const acts = useActs()
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
      onClick={() => acts.notApplicable(code)}
    >
      <span className="segment-words">{t('values.answer.na')}</span>
      <KeyHint keys="–" />
    </button>
  )
})

function CheckBox({ checked }: { checked: boolean }) {
  return (
    <svg className="segment-box" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="1" width="14" height="14" rx="3" fill="none" stroke="currentColor" />
      {checked && <path d="m4 8 3 3 5-6" fill="none" stroke="currentColor" strokeWidth="2" />}
    </svg>
  )
}
