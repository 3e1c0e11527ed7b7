import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import type { LogEntry } from '../../../src-shared/model/log-entry.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { kindWords } from './kind-words.ts'
import { reasonOf } from './reason-of.ts'
import { recordAddress } from './record-address.ts'

type Props = {
  entries: readonly LogEntry[]
  onOpen: (entry: LogEntry) => void
  /** The last of them is nearly in sight. */
  onEnd: () => void
}

/** Entries fetched ahead of those in sight. */
const ahead = 60

/** Dense rows; the older ones come as they are scrolled to. */
export function LogTable({ entries, onOpen, onEnd }: Props) {
  const { t } = useTranslation()
  const head = (
    <>
      <th scope="col">{t('log.when')}</th>
      <th scope="col">{t('log.what')}</th>
      <th scope="col">{t('log.record')}</th>
      <th scope="col">{t('log.who')}</th>
      <th scope="col">{t('log.why')}</th>
    </>
  )
  return (
    <DenseTable label={t('log.table')} count={entries.length} head={head} className="log-table">
      {(first, end) => (
        <>
          {entries.slice(first, end).map((entry, index) => (
            <Row key={entry.id} entry={entry} place={first + index + 2} onOpen={onOpen} />
          ))}
          {end + ahead >= entries.length && <End count={entries.length} onEnd={onEnd} />}
        </>
      )}
    </DenseTable>
  )
}

/** Draws nothing: tells that the end is near, again when there are more. */
function End({ count, onEnd }: { count: number; onEnd: () => void }) {
  const told = useEffectEvent(onEnd)
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- more of them: the end is another one
  useEffect(() => told(), [count])
  return null
}

function Row({ entry, place, onOpen }: { entry: LogEntry; place: number; onOpen: Props['onOpen'] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const to = recordAddress(entry)
  const when = dateTimeText(entry.at, language)
  // What is about a whole list has no name of its own.
  const name =
    entry.title ?? (entry.kind.startsWith(`${entry.subject}.`) ? t('common.act.open') : entry.subject)
  return (
    <tr aria-rowindex={place}>
      <td className="table-date">
        <button
          type="button"
          className="log-open"
          aria-label={t('log.open', { id: entry.id, when })}
          onClick={() => onOpen(entry)}
        >
          {when}
        </button>
      </td>
      <td>{kindWords(entry.kind, t)}</td>
      <td className="log-record">
        {to === null ? (
          name
        ) : (
          <Link to={to} className="table-link">
            {name}
          </Link>
        )}
      </td>
      <td>{entry.author || <span className="table-muted">{t('log.nobody')}</span>}</td>
      <td className="log-why table-muted">
        {reasonOf(entry) ?? (entry.content === null && t('log.purged'))}
      </td>
    </tr>
  )
}
