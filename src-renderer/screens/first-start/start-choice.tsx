import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirstStart } from './first-start-form.ts'

type Start = FirstStart['start']
type Props = { name: string; value: Start; onChange: (start: Start) => void }

/** A blank sheet. */
const empty = (
  <>
    <path d="M30 10h36l12 12v48H30Z" className="drawn-paper" />
    <path d="M66 10v12h12" className="drawn-line" />
    <path d="M54 38v14M47 45h14" className="drawn-accent" />
  </>
)

/** Three checklists, one above another, with answered lines. */
const library = (
  <>
    <path d="M42 8h34v46H42Z" className="drawn-paper" />
    <path d="M36 14h34v46H36Z" className="drawn-paper" />
    <path d="M30 20h34v50H30Z" className="drawn-paper" />
    {[31, 42, 53].map(y => (
      <g key={y}>
        <circle cx="38" cy={y} r="3" className={y === 53 ? 'drawn-ring' : 'drawn-dot'} />
        <path d={`M45 ${y}h${y === 42 ? 11 : 14}`} className="drawn-line" />
      </g>
    ))}
  </>
)

/** Branches on their line, with score bars. */
const sample = (
  <>
    {[20, 34, 48, 62].map((y, index) => (
      <g key={y}>
        <path d={`M30 ${y + 7}h76`} className="drawn-hair" />
        <circle cx="34" cy={y} r="3" className="drawn-dot" />
        <path d={`M43 ${y}h16`} className="drawn-line" />
        <path d={`M70 ${y}h${[30, 24, 27, 14][index] ?? 20}`} className="drawn-bar" />
      </g>
    ))}
  </>
)

const drawings: Record<Start, ReactNode> = { empty, library, sample }

/** Three drawn ways to begin, as one group of radio buttons. */
export function StartChoice({ name, value, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <fieldset className="start-choice">
      <legend className="labelled-label">{t('session.start.title')}</legend>
      <div className="start-cards">
        {(['empty', 'library', 'sample'] as const).map(start => (
          <label key={start} className="start-card" data-chosen={start === value || undefined}>
            <input
              type="radio"
              className="only-read"
              name={name}
              value={start}
              checked={start === value}
              aria-describedby={`${id}-${start}`}
              onChange={() => onChange(start)}
            />
            <svg viewBox="29 6 81 66" className="start-drawing" aria-hidden="true">
              {drawings[start]}
            </svg>
            <span className="start-title">{t(`session.start.${start}.title`)}</span>
            <span id={`${id}-${start}`} className="start-text">
              {t(`session.start.${start}.text`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
