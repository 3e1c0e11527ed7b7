import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { scoreText } from '../../src-shared/format/number.ts'
import { usePreferences } from '../stores/preferences.ts'
import { CriticalMark } from './critical-mark.tsx'
import './journey-rail.css'

/** One stop of the journey. */
export type RailMoment = {
  code: string
  title: string
  /** Visible questions with an answer, and all visible ones. */
  answered: number
  total: number
  /** Rounded to one decimal; null while unknown, hidden or nothing possible. */
  percent: number | null
  critical?: boolean
}

type Props = {
  moments: readonly RailMoment[]
  /** Code of the moment in hand; null shows the whole journey from outside. */
  current: string | null
  /** Makes the stops buttons. */
  onSelect?: ((code: string) => void) | undefined
  /** Heading above the line; without it the list is only named for screen readers. */
  heading?: boolean
  /** The visit is over: what was left open by choice no longer counts as ahead. */
  over?: boolean
}

/** The customer's way through the visit: stops of one line, filled as they are answered, score beside each. */
export function JourneyRail({ moments, current, onSelect, heading = true, over = false }: Props) {
  const { t } = useTranslation()
  return (
    <section className="rail" aria-label={t('common.rail.title')}>
      {heading && (
        <h2 className="rail-heading" aria-hidden="true">
          {t('common.rail.title')}
        </h2>
      )}
      <ol className="rail-line">
        {moments.map(moment => (
          <Stop
            key={moment.code}
            moment={moment}
            here={moment.code === current}
            over={over}
            onSelect={onSelect}
          />
        ))}
      </ol>
    </section>
  )
}

type StopProps = { moment: RailMoment; here: boolean; over: boolean; onSelect: Props['onSelect'] }

/** Drawn again only when something of its own moment changes. */
const Stop = memo(function Stop({ moment, here, over, onSelect }: StopProps) {
  const { code, total, answered } = moment
  const done = total > 0 && (answered >= total || (over && answered > 0))
  const share = done ? 1 : total === 0 ? 0 : answered / total
  const state = done ? 'done' : answered > 0 ? 'begun' : 'ahead'
  const content = (
    <>
      <svg className="rail-mark" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="7" className="rail-ring" />
        {here && done && <circle cx="12" cy="12" r="3" className="rail-core" />}
      </svg>
      <span className="rail-title">
        <Title moment={moment} />
      </span>
      <Count moment={moment} done={done} />
    </>
  )
  return (
    <li className="rail-stop" data-state={state} data-here={here || undefined}>
      {here && (
        <svg className="rail-halo" viewBox="0 0 28 28" aria-hidden="true">
          <circle cx="14" cy="14" r="14" />
        </svg>
      )}
      <svg className="rail-track" viewBox="0 0 2 100" preserveAspectRatio="none" aria-hidden="true">
        <rect className="rail-way" width="2" height="100" />
        <rect className="rail-walked" width="2" height={share * 100} />
      </svg>
      {onSelect ? (
        <button
          type="button"
          className="rail-body"
          aria-current={here ? 'step' : undefined}
          onClick={() => onSelect(code)}
        >
          {content}
        </button>
      ) : (
        <div className="rail-body" aria-current={here ? 'step' : undefined}>
          {content}
        </div>
      )}
    </li>
  )
}, sameStop)

function sameStop(one: StopProps, other: StopProps): boolean {
  const [a, b] = [one.moment, other.moment]
  return (
    one.here === other.here &&
    one.over === other.over &&
    one.onSelect === other.onSelect &&
    (a === b ||
      (a.code === b.code &&
        a.title === b.title &&
        a.answered === b.answered &&
        a.total === b.total &&
        a.percent === b.percent &&
        a.critical === b.critical))
  )
}

/** The mark of a critical moment never stands alone on a line: it is tied to the last word. */
function Title({ moment: { title, critical } }: { moment: RailMoment }) {
  if (critical !== true) return title
  const last = title.lastIndexOf(' ') + 1
  return (
    <>
      {title.slice(0, last)}
      <span className="rail-tied">
        {title.slice(last)} <CriticalMark />
      </span>
    </>
  )
}

function Count({ moment, done }: { moment: RailMoment; done: boolean }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { answered, total, percent } = moment
  if (done && percent !== null) {
    return (
      <span className="rail-count rail-score">
        <span aria-hidden="true">{scoreText(percent, language)}</span>
        <span className="only-read">, {t('common.score', { score: scoreText(percent, language) })}</span>
      </span>
    )
  }
  return (
    <span className="rail-count">
      <span aria-hidden="true">
        {answered}/{total}
      </span>
      <span className="only-read">, {t('common.rail.progress', { answered, total })}</span>
    </span>
  )
}
