import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { Link } from 'wouter'
import type { Surface } from '../../../../src-shared/charts/surface.ts'
import { twoMarksChart } from '../../../../src-shared/charts/two-marks.ts'
import { percentText } from '../../../../src-shared/format/number.ts'
import type { BothSides } from '../../../../src-shared/model/rating-comparison.ts'
import { api } from '../../../client.ts'
import { Chart } from '../../../components/chart/chart.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import { ChoiceChip } from '../../../components/choice-chip.tsx'
import { filtersAddress } from '../compare-address.ts'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { viewText } from './parts-text.ts'
import { RatingsDisagree } from './ratings-disagree.tsx'
import { NoRatings } from './ratings-empty.tsx'
import { RatingsReviews } from './ratings-reviews.tsx'
import { RatingsTable } from './ratings-table.tsx'
import { lookedAt, partName, pickedOf, rowWords, twoMarksRow, type Looked } from './ratings-view.ts'
import { SectionNote } from './section-note.tsx'
import { useWords } from './use-words.ts'
import './sections.css'
import './ratings.css'

const pitch = 32
const noRows: readonly BothSides[] = []

/** What audits found beside what customers say, by criterion; where the two disagree, and in which words. */
export default function RatingsSection({ question, filters, change, visitsAt }: SectionProps) {
  const words = useWords()
  const { t, language } = words
  const compared = useQuery(
    api.ratings.compare.queryOptions({ input: question, placeholderData: keepPreviousData }),
  )
  const { data } = compared
  const { branch, part } = useMemo(
    () => (data ? lookedAt(filters.picked, data) : { branch: null, part: null }),
    [data, filters.picked],
  )
  const own = data?.branches.find(one => one.branch === branch)
  const rows = own?.parts ?? data?.network ?? noRows
  const draw = useMemo(
    () => (surface: Surface) =>
      twoMarksChart(
        {
          rows: rows.map(both => twoMarksRow(words, both, part)),
          heads: {
            first: t('ratings.compare.audits'),
            second: t('ratings.compare.customers'),
            between: t('ratings.compare.difference'),
          },
          percent: value => percentText(value, language),
          pitch,
        },
        surface,
      ),
    [rows, words, part, t, language],
  )
  const addressOf = useCallback(
    (looked: Looked) => `/compare${filtersAddress({ ...filters, picked: pickedOf(looked) })}`,
    [filters],
  )
  const mark = useCallback(
    (id: string) => {
      const both = rows.find(one => one.part === id)
      return both && { words: rowWords(words, both), to: addressOf({ branch, part: both.part }) }
    },
    [rows, words, addressOf, branch],
  )
  if (compared.error) return <ErrorState error={compared.error} onRetry={() => void compared.refetch()} />
  if (!data) return <LoadingState />
  if (data.ratings === 0) return <NoRatings stored={data.stored} />
  const correlation = data.correlations.find(one => one.part === (part ?? 'whole')) ?? data.correlations[0]
  return (
    <div aria-busy={compared.isPlaceholderData || undefined}>
      <div className="ratings">
        <div className="ratings-main">
          <Chart
            title={t('ratings.compare.title')}
            about={viewText(words, data)}
            file="vizit-ratings"
            draw={draw}
            mark={mark}
            table={<RatingsTable data={data} visitsAt={visitsAt} />}
          >
            <ChoiceChip
              label={t('ratings.compare.whose')}
              none={t('compareCharts.network')}
              options={data.branches.map(one => ({ value: one.branch, label: one.name }))}
              chosen={branch === null ? [] : [branch]}
              narrowed={branch !== null}
              onChange={([chosen = null]) => change({ picked: pickedOf({ branch: chosen, part }) })}
            />
            <p className="section-count">
              {t('ratings.count', { count: rows.reduce((sum, { customers }) => sum + customers.n, 0) })}
            </p>
            <Link to="/ratings/import" className="ratings-load">
              {t('ratings.compare.load')}
            </Link>
          </Chart>
          <RatingsDisagree data={data} looked={{ branch, part }} addressOf={addressOf} />
          {correlation && (
            <p className="ratings-correlation">
              {correlation.correlation === null
                ? t('ratings.compare.correlationFew', { count: correlation.branches })
                : t('ratings.compare.correlation', {
                    part: partName(words, correlation.part),
                    value: correlationText(correlation.correlation, language),
                    branches: t('branches.count', { count: correlation.branches }),
                  })}
            </p>
          )}
        </div>
        <RatingsReviews
          question={question}
          looked={{ branch, part }}
          name={own?.name ?? null}
          addressOf={addressOf}
        />
      </div>
      <TableExport asked={{ table: 'ratings', question }} />
      <SectionNote basis={data.basis} says={[t('ratings.compare.how'), t('ratings.compare.apart')]} />
    </div>
  )
}

/** Two decimals, with the minus of the language's numbers. */
function correlationText(value: number, language: 'ru' | 'en'): string {
  const text = Math.abs(value).toFixed(2)
  return `${value < 0 ? '−' : ''}${language === 'ru' ? text.replace('.', ',') : text}`
}
