import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlagKind } from '../../../src-shared/model/flag.ts'
import './flag.css'

const photo = <path d="M1.5 3.5h11v8h-11ZM4 9.5l2.2-2.4 1.8 1.8 1.3-1.2 2 1.8" />
const words = <path d="M2 3.5h10M2 7h10M2 10.5h6" />
const clock = (
  <>
    <circle cx="7" cy="7" r="5" />
    <path d="M7 4.2V7l2 1.4" />
  </>
)
const person = (
  <>
    <circle cx="7" cy="4.4" r="2.2" />
    <path d="M2.5 12c.4-2.6 2-4 4.5-4s4.1 1.4 4.5 4" />
  </>
)

// What a flag is about is drawn, what it says is written.
const drawings: Readonly<Record<FlagKind, ReactNode>> = {
  integrityWrong: <path d="M2.5 12V2h8.5L9 5l2 3H2.5" />,
  photoReused: photo,
  photoAlike: photo,
  photoDateAway: photo,
  twoPlaces: person,
  rotation: person,
  shortVisit: clock,
  filledLate: clock,
  straightLine: <path d="M1.5 7h11M3 4.8v4.4M7 4.8v4.4M11 4.8v4.4" />,
  commentMissing: words,
  commentCopied: words,
}

/** A kind of flag as a drawing and its words; with a count where there are several of it. */
export function FlagMark({ kind, count = 1 }: { kind: FlagKind; count?: number }) {
  const { t } = useTranslation()
  return (
    <span className="flag">
      <svg
        width="14"
        height="14"
        viewBox="0 0 14 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {drawings[kind]}
      </svg>
      {t(`review.flag.${kind}`)}
      {count > 1 && <span className="flag-count"> × {count}</span>}
    </span>
  )
}
