import { useTranslation } from 'react-i18next'
import { apart, type Strip } from '../../../src-shared/charts/visit-strip.ts'
import { shortDateText, timeText } from '../../../src-shared/format/date.ts'
import { durationText } from '../../../src-shared/format/duration.ts'
import type { VisitEvent } from '../../../src-shared/visit/visit-events.ts'
import { localOf } from '../../../src-shared/visit/zoned-time.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { photoGroups } from './photo-groups.ts'
import { useSpanText } from './use-span-text.ts'

interface Props {
  readonly events: readonly VisitEvent[]
  readonly strip: Strip
  readonly width: number
  /** Width of the column with the names of the rows. */
  readonly label: number
  readonly questionText: (code: string) => string
}

const rowHeight = 24
/** Photos nearer than this are one mark with their number, px. */
const photoReach = 16
const narrowest = 3

/** The strip as it is seen; what it says stands in the list beside it. */
export function StripDrawing({ events, strip, width, label, questionText }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const span = useSpanText()
  const rows = (['contact', 'wait', 'photo'] as const).filter(kind => events.some(one => one.kind === kind))
  const middle = (kind: VisitEvent['kind']) => rows.indexOf(kind) * rowHeight + rowHeight / 2
  const axis = rows.length * rowHeight + 4
  const names = {
    contact: t('time.strip.contacts'),
    wait: t('time.strip.waits'),
    photo: t('time.strip.photos'),
  }
  const { place, segments } = strip
  const times = apart(
    segments.flatMap(({ ticks }) => ticks),
    36,
  )
  const days = apart(
    segments.flatMap(({ days: labels }) => labels),
    64,
  )
  /** Little room: to the hour. */
  const emptyText = (ms: number) => {
    const hours = Math.round(ms / 3_600_000)
    if (hours < 24) return t('time.span.wholeHours', { hours })
    return t('time.span.days', { days: Math.floor(hours / 24), hours: hours % 24 })
  }
  return (
    <svg className="visit-strip-drawing" width={width} height={axis + 40} aria-hidden="true">
      {rows.map(kind => (
        <text key={kind} className="visit-strip-name" x={0} y={middle(kind) + 4}>
          {names[kind]}
        </text>
      ))}
      <g transform={`translate(${label} 0)`}>
        {segments.map(segment => (
          <g key={segment.from}>
            <line
              className="visit-strip-axis"
              x1={segment.x}
              x2={segment.x + segment.width}
              y1={axis}
              y2={axis}
            />
            {segment.ticks.map(({ x, at }) => (
              <line key={at} className="visit-strip-tick" x1={x} x2={x} y1={0} y2={axis + 4} />
            ))}
          </g>
        ))}
        {times.map(({ x, at }) => (
          <text key={at} className="visit-strip-time" x={x} y={axis + 18} textAnchor="middle">
            {timeText(localOf(at), language)}
          </text>
        ))}
        {days.map(({ x, at }) => (
          <text key={at} className="visit-strip-day" x={x} y={axis + 34}>
            {shortDateText(localOf(at), language)}
          </text>
        ))}
        {events.map((event, index) => {
          if (event.kind === 'photo') return null
          const from = place(event.from)
          const to = event.to === null ? from + 14 : place(event.to)
          const height = event.kind === 'contact' ? 12 : 8
          const words =
            event.kind === 'contact'
              ? t(`values.channel.${event.channel}`)
              : `${questionText(event.question)} · ${durationText((event.to - event.from) / 1000)}`
          return (
            <rect
              // oxlint-disable-next-line react/no-array-index-key -- events have no names of their own
              key={index}
              className="visit-strip-bar"
              data-kind={event.kind}
              data-open={event.to === null || undefined}
              x={from}
              y={middle(event.kind) - height / 2}
              width={Math.max(narrowest, to - from)}
              height={height}
              rx={2}
            >
              <title>{words}</title>
            </rect>
          )
        })}
        {photoGroups(events, photoReach, place).map(({ from, count }) => (
          <g key={from} transform={`translate(${place(from)} ${middle('photo')})`}>
            <path className="visit-strip-photo" d="M 0 -5 L 5 0 L 0 5 L -5 0 Z" />
            {count > 1 && (
              <text className="visit-strip-time" x={8} y={4}>
                {count}
              </text>
            )}
          </g>
        ))}
        {strip.gaps.map(({ x, width: wide, ms }) => (
          <g key={x} className="visit-strip-gap">
            <rect x={x + wide / 2 - 5} y={0} width={10} height={axis + 5} />
            <path d={`M ${x + wide / 2 - 8} ${axis + 5} l 6 -10 M ${x + wide / 2 + 2} ${axis + 5} l 6 -10`} />
            <path
              className="visit-strip-edge"
              d={`M ${x + wide / 2 - 5} 0 V ${axis - 6} M ${x + wide / 2 + 5} 0 V ${axis - 6}`}
            />
            {wide >= 60 && (
              <text className="visit-strip-time" x={x + wide / 2} y={axis + 34} textAnchor="middle">
                {emptyText(ms)}
              </text>
            )}
            <title>{t('time.strip.gap', { span: span(ms) })}</title>
          </g>
        ))}
      </g>
    </svg>
  )
}
