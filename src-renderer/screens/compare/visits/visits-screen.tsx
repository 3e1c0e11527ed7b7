import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import type { ComparisonFilters } from '../../../../src-shared/model/comparison.ts'
import { api } from '../../../client.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { comparedBy, filtersAddress, readFilters, type Compared } from '../compare-address.ts'
import { isBehind, readMark, visitsBehind, type Mark } from '../mark.ts'
import { TableExport } from '../table-export.tsx'
import { useMarkWords } from './use-mark-words.ts'
import { VisitsTable } from './visits-table.tsx'
import '../compare.css'
import './visits.css'

/** The visits behind a number or a mark of the comparison, each a way to its audit. */
export default function VisitsScreen() {
  const { t } = useTranslation()
  const search = useSearch()
  const known = useQuery(api.compare.filters.queryOptions({ input: {} }))
  const { filters, mark } = useMemo(() => {
    const address = new URLSearchParams(search)
    return { filters: readFilters(address), mark: readMark(address) }
  }, [search])
  if (known.error) return <ErrorState error={known.error} onRetry={() => void known.refetch()} />
  if (!known.data) return <LoadingState />
  const compared = comparedBy(filters, known.data)
  const back = { to: `/compare${filtersAddress(filters)}`, label: t('compare.visits.back') }
  if (compared === null) {
    return (
      <div className="page compare">
        <PageHeader title={t('compare.visits.title')} back={back} />
        <EmptyState title={t('compare.visits.empty')} hint={t('compare.visits.emptyHint')} />
      </div>
    )
  }
  return <Visits compared={compared} mark={mark} known={known.data} back={back} />
}

interface Props {
  readonly compared: Compared
  readonly mark: Mark
  readonly known: ComparisonFilters
  readonly back: { to: string; label: string }
}

function Visits({ compared, mark, back }: Props) {
  const { t } = useTranslation()
  const input = useMemo(() => visitsBehind(compared.question, mark), [compared, mark])
  const behind = useQuery(api.compare.visits.queryOptions({ input }))
  const words = useMarkWords(compared, mark, behind.data)
  const visits = useMemo(
    () => (behind.data?.visits ?? []).filter(visit => isBehind(visit, mark)),
    [behind.data, mark],
  )
  if (behind.error) return <ErrorState error={behind.error} onRetry={() => void behind.refetch()} />
  if (!behind.data) return <LoadingState />
  const { total, purged, visits: listed } = behind.data
  const notes = [
    ...(total > listed.length ? [t('compare.visits.listed', { count: listed.length })] : []),
    ...(purged > 0 ? [t('compare.visits.purged', { count: purged })] : []),
  ]
  const count = t('compare.visits.count', { count: visits.length < listed.length ? visits.length : total })
  return (
    <div className="page compare">
      <PageHeader title={words.title} note={[...words.notes, count].join(' · ')} back={back} />
      {visits.length === 0 ? (
        <EmptyState title={t('compare.visits.empty')} hint={t('compare.visits.emptyHint')} />
      ) : (
        <VisitsTable
          visits={visits}
          kind={input.part?.kind ?? null}
          part={words.part}
          severalBranches={mark.branch === undefined}
        />
      )}
      {/* The file holds what the program lists; what was left out here would be in it. */}
      {visits.length === listed.length && visits.length > 0 && (
        <TableExport asked={{ table: 'visits', question: input }} />
      )}
      {notes.length > 0 && <p className="behind-notes">{notes.join(' ')}</p>}
    </div>
  )
}
