import { useTranslation } from 'react-i18next'
import { dateText, timeText } from '../../../src-shared/format/date.ts'
import { durationText } from '../../../src-shared/format/duration.ts'
import type { VisitEvent } from '../../../src-shared/visit/visit-events.ts'
import { localOf } from '../../../src-shared/visit/zoned-time.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { photoGroups } from './photo-groups.ts'

interface Props {
  readonly events: readonly VisitEvent[]
  readonly questionText: (code: string) => string
}

const tenMinutes = 600_000

/** The strip in words, for those who have it read to them. */
export function StripList({ events, questionText }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const photos = photoGroups(events, tenMinutes, at => at).map(({ count, ...when }) => ({
    ...when,
    words: t('time.strip.photo', { count }),
  }))
  const others = events.flatMap(event =>
    event.kind === 'photo' ? [] : [{ ...event, words: wordsOf(event) }],
  )
  const lines = [...others, ...photos].toSorted((one, other) => one.from - other.from)

  function wordsOf(event: VisitEvent): string {
    if (event.kind === 'contact') {
      const words = t('time.strip.contact', { channel: t(`values.channel.${event.channel}`) })
      return event.to === null ? `${words}, ${t('time.strip.open')}` : words
    }
    if (event.kind === 'photo') return ''
    const duration = durationText((event.to - event.from) / 1000)
    return t('time.strip.wait', { duration, question: questionText(event.question) })
  }
  function when(from: number, to: number | null): string {
    const [start, end] = [localOf(from), localOf(to ?? from)]
    const sameDay = start.slice(0, 10) === end.slice(0, 10)
    const full = (time: string) => `${dateText(time, language)}, ${timeText(time, language)}`
    if (start.slice(0, 16) === end.slice(0, 16)) return full(start)
    return `${full(start)}–${sameDay ? timeText(end, language) : full(end)}`
  }
  return (
    <ol className="only-read">
      {lines.map(({ from, to, words }, index) => (
        // Events have no names of their own, and their order is all of them there is.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{`${when(from, to)}: ${words}`}</li>
      ))}
    </ol>
  )
}
