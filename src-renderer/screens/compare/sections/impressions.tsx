import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { api } from '../../../client.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import { exactText } from '../figures.ts'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { AnswerCounts } from './answer-counts.tsx'
import { csatText, expectationText, npsText, type Impression } from './impressions-view.ts'
import { ImpressionsTable } from './impressions-table.tsx'
import { SectionNote } from './section-note.tsx'
import { useWords } from './use-words.ts'
import './sections.css'
import './impressions.css'

/** What shoppers felt, apart from the score: NPS with its margin, CSAT, expectations. */
export default function ImpressionsSection({ question, visitsAt }: SectionProps) {
  const words = useWords()
  const { t, language } = words
  const impressions = useQuery(
    api.compare.impressions.queryOptions({ input: question, placeholderData: keepPreviousData }),
  )
  if (impressions.error)
    return <ErrorState error={impressions.error} onRetry={() => void impressions.refetch()} />
  if (!impressions.data) return <LoadingState />
  const { network, branches, questions } = impressions.data
  const { nps, csat, expectation } = network
  if (network.visits === 0) {
    return <EmptyState title={t('compare.empty.filtered')} hint={t('compare.empty.filteredHint')} />
  }
  if (questions.length === 0 || (nps === null && csat === null && expectation === null)) {
    return (
      <EmptyState
        title={t('compareCharts.impressions.empty')}
        hint={t('compareCharts.impressions.emptyHint')}
      />
    )
  }
  const all = visitsAt({})
  return (
    <div aria-busy={impressions.isPlaceholderData || undefined}>
      <dl className="impressions">
        {nps && (
          <Block
            title={t('compareCharts.impressions.nps')}
            impression={npsText(words, nps)}
            to={all}
            note={
              nps.margin === null
                ? t('compareCharts.impressions.noMargin')
                : t('compareCharts.impressions.groups', {
                    promoters: nps.promoters,
                    detractors: nps.detractors,
                  })
            }
          >
            <AnswerCounts counts={nps.counts} from={0} />
          </Block>
        )}
        {csat && (
          <Block
            title={t('compareCharts.impressions.csat')}
            impression={csatText(words, csat)}
            to={all}
            note={t('compareCharts.impressions.average', { mean: exactText(csat.mean, language) })}
          >
            <AnswerCounts counts={csat.counts} from={1} />
          </Block>
        )}
        {expectation && (
          <Block
            title={t('compareCharts.impressions.expectation')}
            impression={expectationText(words, expectation)}
            to={all}
            note=""
          >
            <AnswerCounts counts={expectation.counts} from={1} />
          </Block>
        )}
      </dl>
      <ImpressionsTable branches={branches} network={network} visitsAt={visitsAt} />
      <TableExport asked={{ table: 'impressions', question }} />
      <SectionNote
        basis={null}
        says={[
          t('compareCharts.impressions.apart'),
          ...(impressions.data.purged > 0
            ? [t('compare.basis.purged', { count: impressions.data.purged })]
            : []),
        ]}
      />
    </div>
  )
}

interface BlockProps {
  readonly title: string
  readonly impression: Impression | null
  readonly note: string
  /** The visits behind it. */
  readonly to: string
  readonly children: React.ReactNode
}

function Block({ title, impression, note, to, children }: BlockProps) {
  const { t } = useWords()
  if (impression === null) return null
  const { value, spread, n, few } = impression
  return (
    <div className="impression">
      <dt>{title}</dt>
      <dd>
        <div className="impression-figures">
          <Link to={to} className="score impression-value" data-size="lead">
            {value}
          </Link>
          <span className="impression-note">
            {[spread, t('compareCharts.impressions.n', { n })].filter(Boolean).join(' · ')}
          </span>
          <span className="impression-note">{few ? t('compareCharts.impressions.few') : note}</span>
        </div>
        {children}
      </dd>
    </div>
  )
}
