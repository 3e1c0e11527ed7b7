import { scoreText } from '../../../src-shared/format/number.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** A visit as it will look: the journey, an answered question, a score. */
export function VisitDrawing() {
  const language = usePreferences(state => state.language)
  return (
    <svg width="320" height="168" viewBox="0 0 320 168">
      <rect x=".75" y=".75" width="318.5" height="166.5" rx="6" className="drawn-paper" />
      <path d="M96 1v166" className="drawn-hair" />
      <path d="M24 28v84" stroke="var(--accent)" strokeWidth="3" />
      <path d="M24 112v28" stroke="var(--hairline)" strokeWidth="3" />
      {[28, 56, 84].map(y => (
        <circle key={y} cx="24" cy={y} r="5" className="drawn-dot" />
      ))}
      <circle cx="24" cy="112" r="9" fill="var(--soft)" />
      <circle cx="24" cy="112" r="5" fill="var(--raised)" stroke="var(--accent)" strokeWidth="2.5" />
      <circle cx="24" cy="140" r="5" className="drawn-ring" />
      {[28, 56, 84, 112, 140].map((y, index) => (
        <path key={y} d={`M38 ${y}h${[30, 42, 36, 44, 26][index] ?? 30}`} className="drawn-line" />
      ))}
      <path d="M116 32h110M116 50h70" className="drawn-line" />
      <rect x="116" y="66" width="56" height="26" rx="4" fill="var(--soft)" stroke="var(--accent)" />
      <rect x="180" y="66" width="56" height="26" rx="4" className="drawn-paper" />
      <rect x="244" y="66" width="56" height="26" rx="4" className="drawn-paper" />
      <path d="M136 79l5 5 9-10" className="drawn-accent" />
      <path d="M116 118h150M116 136h96" className="drawn-line" />
      <text x="300" y="38" textAnchor="end" style={{ font: '600 20px var(--font)', fill: 'var(--ink)' }}>
        {scoreText(84.6, language)}
      </text>
    </svg>
  )
}
