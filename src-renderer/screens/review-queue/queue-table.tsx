import { Checkbox } from '@mantine/core'
import { useEffect, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { toOneDecimal } from '../../../src-shared/format/number.ts'
import type { QueueLine } from '../../../src-shared/model/review.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { FlagMark } from '../../components/flag/flag-mark.tsx'
import { ScoreNumber } from '../../components/score-number.tsx'
import { useWaitingText } from './use-waiting-text.ts'

interface Props {
  readonly lines: readonly QueueLine[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** What may be approved at once. */
const isClean = ({ flags, status }: QueueLine) => flags.length === 0 && status === 'submitted'

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** J, K and the arrows go from visit to visit, by the place of the key; Space chooses where that is possible. */
function onRowKey(event: KeyboardEvent<HTMLElement>) {
  const step = event.code === 'ArrowDown' || event.code === 'KeyJ' ? 1 : -1
  const target = event.target instanceof HTMLElement ? event.target : null
  if (event.ctrlKey || event.metaKey || event.altKey || target === null) return
  if (event.code === 'Space' && target.matches('.table-link')) {
    event.preventDefault()
    target.closest('tr')?.querySelector<HTMLInputElement>('input[type="checkbox"]:enabled')?.click()
    return
  }
  if (!['ArrowDown', 'ArrowUp', 'KeyJ', 'KeyK'].includes(event.code)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.table-link')]
  const at = rows.findIndex(link => link.closest('tr') === target.closest('tr'))
  event.preventDefault()
  rows[at + step]?.focus()
}

export function QueueTable({ lines, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const clean = lines.filter(isClean)
  // The keys of the list work at once, unless somebody is at work elsewhere on the page.
  useEffect(() => {
    if (document.activeElement !== document.body && document.activeElement?.id !== 'content') return
    document.querySelector<HTMLElement>('.queue-table .table-link')?.focus()
  }, [])
  const all = clean.length > 0 && clean.every(({ id }) => chosen.has(id))
  const head = (
    <>
      <th scope="col" className="queue-choose">
        <Checkbox
          size="xs"
          aria-label={t('review.queue.selectAll')}
          checked={all}
          disabled={clean.length === 0}
          indeterminate={!all && clean.some(({ id }) => chosen.has(id))}
          onChange={() => onChoose(new Set(all ? [] : clean.map(({ id }) => id)))}
        />
      </th>
      <th scope="col">{t('review.queue.branch')}</th>
      <th scope="col">{t('review.queue.number')}</th>
      <th scope="col">{t('review.queue.shopper')}</th>
      <th scope="col">{t('review.queue.waiting')}</th>
      <th scope="col" className="table-number">
        {t('review.queue.score')}
      </th>
      <th scope="col">{t('review.queue.flags')}</th>
    </>
  )
  return (
    <DenseTable
      label={t('review.queue.label')}
      count={lines.length}
      head={head}
      className="queue-table"
      onKeyDown={onRowKey}
    >
      {(first, end) =>
        lines
          .slice(first, end)
          .map((line, index) => (
            <Row
              key={line.id}
              line={line}
              place={first + index + 2}
              chosen={chosen.has(line.id)}
              onChoose={() => onChoose(toggled(chosen, line.id))}
            />
          ))
      }
    </DenseTable>
  )
}

interface RowProps {
  readonly line: QueueLine
  readonly place: number
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Row({ line, place, chosen, onChoose }: RowProps) {
  const { t } = useTranslation()
  const waiting = useWaitingText()
  const { id, number, branchName, shopper, submission, submittedAt, percent, flags } = line
  return (
    <tr aria-rowindex={place} data-chosen={chosen || undefined}>
      <td className="queue-choose">
        <Checkbox
          size="xs"
          aria-label={t('review.queue.select', { number })}
          checked={chosen}
          disabled={!isClean(line)}
          onChange={onChoose}
        />
      </td>
      <td>
        <Link to={`/review/${id}`} className="table-link">
          {branchName}
        </Link>
      </td>
      <td className="table-muted">
        {number}
        {submission > 1 && (
          <span className="queue-again" title={t('review.queue.again', { number: submission })}>
            <span aria-hidden="true"> ↻{submission}</span>
            <span className="only-read">, {t('review.queue.again', { number: submission })}</span>
          </span>
        )}
      </td>
      <td className="table-muted">{shopper}</td>
      <td className="table-muted">{submittedAt === null ? '' : waiting(submittedAt)}</td>
      <td className="table-number">
        <ScoreNumber percent={percent === null ? null : toOneDecimal(percent)} />
      </td>
      <td className="queue-flags">
        {flags.length === 0 ? (
          <span className="table-muted">{t('review.queue.noFlags')}</span>
        ) : (
          flags.map(flag => <FlagMark key={flag.kind} {...flag} />)
        )}
      </td>
    </tr>
  )
}
