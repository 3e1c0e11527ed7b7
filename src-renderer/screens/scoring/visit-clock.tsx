import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { visitClock } from '../../../src-shared/visit/visit-clock.ts'
import { useSpanText } from '../../components/visit-strip/use-span-text.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useAudit, useScoring } from './session-context.ts'
import { useMoment } from './use-moment.ts'
import './visit-clock.css'

/** How long the visit has taken: since its first contact began, standing still once all have ended. */
export function VisitClock() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const span = useSpanText()
  const contacts = useScoring(state => state.facts.contacts)
  const { startedAt: begunAt } = useAudit()
  const open = contacts === undefined || contacts.some(({ endedAt }) => endedAt === undefined)
  const now = useMoment(open, 5_000)
  const { ms, from, running, since } = useMemo(
    () => visitClock(contacts ?? [], begunAt, now.wall),
    [contacts, begunAt, now.wall],
  )
  const when = dateTimeText(new Date(from).toISOString(), language)
  const words = running
    ? t('time.visit.running', { span: span(ms) })
    : t('time.visit.ended', { span: span(ms) })
  const origin =
    since === 'contact' ? t('time.visit.sinceContact', { when }) : t('time.visit.sinceBegun', { when })
  return (
    <p className="visit-clock" data-running={running || undefined} title={`${words}, ${origin}`}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13 M8 4.5V8l2.5 1.5"
          fill="none"
          stroke="currentColor"
        />
      </svg>
      <span aria-hidden="true">{span(ms)}</span>
      <span className="only-read" role="timer">{`${words}, ${origin}`}</span>
    </p>
  )
}
