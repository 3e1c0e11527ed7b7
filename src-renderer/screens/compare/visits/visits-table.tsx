import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numericDateText } from '../../../../src-shared/format/date.ts'
import { scoreText, toOneDecimal } from '../../../../src-shared/format/number.ts'
import type { VisitBehind, VisitsQuestion } from '../../../../src-shared/model/comparison/visits.ts'
import { BandWord } from '../../../components/band-word.tsx'
import { DenseTable } from '../../../components/dense-table.tsx'
import { ScoreNumber } from '../../../components/score-number.tsx'
import { usePreferences } from '../../../stores/preferences.ts'

interface Props {
  readonly visits: readonly VisitBehind[]
  readonly kind: NonNullable<VisitsQuestion['part']>['kind'] | null
  /** The part in words. */
  readonly part: string | null
  readonly severalBranches: boolean
}

/** Approved visits in 32 px rows; the first cell of each opens its audit. */
export function VisitsTable({ visits, kind, part, severalBranches }: Props) {
  const { t } = useTranslation()
  const head = (
    <>
      <th scope="col">{t('compare.visits.number')}</th>
      <th scope="col">{t('compare.visits.date')}</th>
      {severalBranches && <th scope="col">{t('compare.visits.branch')}</th>}
      <th scope="col">{t('compare.visits.wave')}</th>
      <th scope="col">{t('compare.visits.shopper')}</th>
      {kind !== null && (
        <th scope="col" className="table-number" title={part ?? undefined}>
          {t('compare.visits.part')}
        </th>
      )}
      {kind === 'question' && (
        <th scope="col" className="table-number">
          {t('compare.visits.lost')}
        </th>
      )}
      <th scope="col" className="table-number">
        {t('compare.visits.score')}
      </th>
      <th scope="col">{t('compare.visits.band')}</th>
      <th scope="col">{t('compare.visits.notes')}</th>
    </>
  )
  return (
    <DenseTable
      label={t('compare.visits.label')}
      count={visits.length}
      head={head}
      onKeyDown={stepBetweenRows}
    >
      {(first, end) =>
        visits
          .slice(first, end)
          .map((visit, index) => (
            <Row
              key={visit.id}
              visit={visit}
              place={first + index + 2}
              kind={kind}
              severalBranches={severalBranches}
            />
          ))
      }
    </DenseTable>
  )
}

interface RowProps extends Pick<Props, 'kind' | 'severalBranches'> {
  readonly visit: VisitBehind
  readonly place: number
}

function Row({ visit, place, kind, severalBranches }: RowProps) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { id, number, date, branchName, wave, shopper, percent, band, part, appeal, score } = visit
  const shown = (value: number | null) => (value === null ? null : toOneDecimal(value))
  const lost = part?.lost ?? null
  return (
    <tr aria-rowindex={place}>
      <td>
        <Link to={`/visits/${id}/audit`} className="table-link">
          {number}
        </Link>
      </td>
      <td className="table-date">{numericDateText(`${date}T00:00`, language)}</td>
      {severalBranches && <td>{branchName}</td>}
      <td className="table-muted">{wave}</td>
      <td className="table-muted">{shopper}</td>
      {kind !== null && (
        <td className="table-number">
          <ScoreNumber percent={shown(part?.percent ?? null)} />
        </td>
      )}
      {kind === 'question' && (
        <td className="table-number table-muted">
          {lost === null ? '–' : scoreText(toOneDecimal(lost), language)}
        </td>
      )}
      <td className="table-number">
        <ScoreNumber percent={shown(percent)} />
      </td>
      <td className="table-band">
        <BandWord code={band} />
      </td>
      <td className="behind-last">
        {[appeal && t('compare.visits.appeal'), score > 1 && t('compare.visits.changed')]
          .filter(Boolean)
          .join(' · ')}
      </td>
    </tr>
  )
}

/** Up and down go from visit to visit. */
function stepBetweenRows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.table-link')]
  const at = links.findIndex(link => link === event.target)
  if (at < 0) return
  event.preventDefault()
  links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
