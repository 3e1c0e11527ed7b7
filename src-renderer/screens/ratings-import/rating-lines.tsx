import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { percentText, toOneDecimal } from '../../../src-shared/format/number.ts'
import { ratingColumns, type RatingPreview } from '../../../src-shared/model/rating.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'

/** The first lines as they were understood, the counts of all, and the button that loads them. */
export function RatingLines({ preview, children }: { preview: RatingPreview; children: ReactNode }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { rows, counts, period } = preview
  if (rows.length === 0) return null
  const day = (date: string) => numericDateText(date, language)
  const summary = [
    t('ratings.import.summary', { added: counts.new, known: counts.known, fault: counts.fault }),
    ...(period ? [t('ratings.import.period', { from: day(period.from), to: day(period.to) })] : []),
  ]
  const left = counts.new + counts.known + counts.fault - rows.length
  return (
    <section aria-labelledby="ratings-preview">
      <div className="import-top">
        <div>
          <h2 id="ratings-preview">{t('ratings.import.preview')}</h2>
          <output className="import-quiet">{summary.join(' · ')}</output>
        </div>
        {counts.new === 0 && counts.fault === 0 ? (
          <p className="import-quiet">{t('ratings.import.nothing')}</p>
        ) : (
          children
        )}
      </div>
      <DenseTable
        label={t('ratings.import.preview')}
        count={rows.length}
        className="ratings-lines"
        head={
          <>
            <th scope="col" className="table-number">
              {t('ratings.import.line')}
            </th>
            <th scope="col">{t('ratings.import.state.title')}</th>
            {ratingColumns.map(field => (
              <th key={field} scope="col" className={field === 'rating' ? 'table-number' : undefined}>
                {t(`ratings.field.${field}`)}
              </th>
            ))}
            <th scope="col" className="table-number">
              {t('ratings.import.percent')}
            </th>
          </>
        }
      >
        {(first, end) =>
          rows.slice(first, end).map(({ line, state, cells, branch, percent }, place) => (
            <tr key={line} aria-rowindex={first + place + 2}>
              <td className="table-number table-muted">{line}</td>
              <td className="import-change" data-change={state}>
                {t(`ratings.import.state.${state}`)}
              </td>
              {ratingColumns.map(field => (
                <td key={field} className={field === 'rating' ? 'table-number' : `ratings-${field}`}>
                  {field === 'branch' ? (branch ?? cells.branch) : cells[field]}
                </td>
              ))}
              <td className="table-number table-muted">
                {percent === null ? '–' : percentText(toOneDecimal(percent), language)}
              </td>
            </tr>
          ))
        }
      </DenseTable>
      {left > 0 && <p className="import-quiet">{t('ratings.import.more', { count: left })}</p>}
    </section>
  )
}
