import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { api } from '../../../client.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { useBranchesInView } from './use-branches-in-view.ts'
import { useWords } from './use-words.ts'
import { VersusChoices } from './versus-choices.tsx'
import { VersusResult } from './versus-result.tsx'
import { readPair, versusQuestion } from './versus-view.ts'
import './sections.css'
import './versus.css'

/** Two branches or two waves side by side, with a verdict in words. */
export default function VersusSection({ question, filters, known, change, visitsAt }: SectionProps) {
  const { t } = useWords()
  const measured = known.waves.filter(({ checklists }) => checklists.includes(question.checklist))
  const pair = readPair(
    filters.picked,
    measured.map(({ code }) => code),
  )
  const asked = versusQuestion(pair, question)
  const branches = useBranchesInView(question)
  const versus = useQuery(
    api.compare.versus.queryOptions({ input: asked ?? skipToken, placeholderData: keepPreviousData }),
  )
  const result = () => {
    if (asked === null) {
      return (
        <EmptyState title={t('compareCharts.versus.pickTitle')} hint={t('compareCharts.versus.pickHint')} />
      )
    }
    if (versus.error) return <ErrorState error={versus.error} onRetry={() => void versus.refetch()} />
    if (!versus.data) return <LoadingState />
    return (
      <>
        <VersusResult data={versus.data} visitsAt={visitsAt} />
        <TableExport asked={{ table: 'versus', question: asked }} />
      </>
    )
  }
  return (
    <div aria-busy={versus.isPlaceholderData || undefined}>
      <VersusChoices
        pair={pair}
        waves={measured.map(({ code }) => ({ value: code, label: code }))}
        branches={branches}
        onChange={picked => change({ picked })}
      />
      {result()}
    </div>
  )
}
