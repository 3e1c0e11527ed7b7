import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { quadrantChart } from '../../../../src-shared/charts/quadrant.ts'
import type { Surface } from '../../../../src-shared/charts/surface.ts'
import { api } from '../../../client.ts'
import { Chart } from '../../../components/chart/chart.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { ImportanceDialog } from './importance-dialog.tsx'
import { IndicesPanel } from './indices-panel.tsx'
import { priorityText, viewText } from './parts-text.ts'
import { PrioritiesTable } from './priorities-table.tsx'
import { QuadrantChoices } from './quadrant-choices.tsx'
import { markWords, nameOf, quadrantInput, readChoice } from './quadrant-view.ts'
import { SectionNote } from './section-note.tsx'
import { useWords } from './use-words.ts'
import './sections.css'
import './quadrant.css'

const height = 440
const listed = 6

/** Importance against performance, what to begin with, and the two indices, marked as the illustration they are. */
export default function QuadrantSection({ question, filters, change, visitsAt }: SectionProps) {
  const words = useWords()
  const { t, language } = words
  const [setting, setSetting] = useState(false)
  const choice = useMemo(() => readChoice(filters.picked), [filters.picked])
  const input = { ...question, ...choice }
  const quadrant = useQuery(api.compare.quadrant.queryOptions({ input, placeholderData: keepPreviousData }))
  const { data } = quadrant
  const draw = useMemo(() => {
    const input = data ? quadrantInput(words, data, height) : null
    return input && ((surface: Surface) => quadrantChart(input, surface))
  }, [data, words])
  const mark = useCallback(
    (id: string) => {
      const found = data?.marks.find(({ code }) => code === id)
      return data && found && { words: markWords(words, data, found), to: visitsAt({ [data.by]: id }) }
    },
    [data, words, visitsAt],
  )
  if (quadrant.error) return <ErrorState error={quadrant.error} onRetry={() => void quadrant.refetch()} />
  if (!data) return <LoadingState />
  if (data.visits === 0) {
    return <EmptyState title={t('compare.empty.filtered')} hint={t('compare.empty.filteredHint')} />
  }
  const choices = <QuadrantChoices choice={choice} onChange={picked => change({ picked })} />
  const own = choice.importance === 'own' && (
    <Button variant="subtle" className="quadrant-own" onClick={() => setSetting(true)}>
      {t('compareCharts.quadrant.setOwn')}
    </Button>
  )
  const says = [
    ...(choice.importance === 'influence'
      ? [t(data.preset ? 'compareCharts.quadrant.presetNote' : 'compareCharts.quadrant.ownNote')]
      : []),
    ...(choice.importance === 'derived' ? [t('compareCharts.quadrant.derivedNote', data.impressions)] : []),
    t('compareCharts.quadrant.how'),
  ]
  return (
    <div aria-busy={quadrant.isPlaceholderData || undefined}>
      <div className="quadrant">
        <div className="quadrant-main">
          {draw ? (
            <Chart
              title={t('compareCharts.quadrant.title')}
              about={viewText(words, data)}
              file="vizit-quadrant"
              draw={draw}
              mark={mark}
              table={<PrioritiesTable data={data} visitsAt={visitsAt} />}
            >
              {choices}
              {own}
            </Chart>
          ) : (
            <>
              <div className="section-choices">
                {choices}
                {own}
              </div>
              <EmptyState
                title={t('compareCharts.quadrant.nothing')}
                hint={t(`compareCharts.quadrant.nothingHint.${choice.importance}`)}
              />
            </>
          )}
        </div>
        <aside className="quadrant-side">
          {data.marks.length > 0 && (
            <section aria-labelledby="priorities">
              <h2 id="priorities">{t('compareCharts.quadrant.priorities')}</h2>
              <ol className="priorities" aria-label={t('compareCharts.quadrant.prioritiesLabel')}>
                {data.marks.slice(0, listed).map(one => (
                  <li key={one.code}>
                    <Link to={visitsAt({ [data.by]: one.code })} className="table-link">
                      {nameOf(words, one)}
                    </Link>
                    <span className="priority-figure">{priorityText(one.priority, language)}</span>
                    <span className="priority-quarter" data-quarter={one.quarter}>
                      {t(`compareCharts.quadrant.quarters.${one.quarter}`)}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <IndicesPanel question={question} />
        </aside>
      </div>
      <TableExport asked={{ table: 'quadrant', question: input }} />
      {data.leftOut.length > 0 && (
        <details className="left-out">
          <summary>
            {t('compareCharts.quadrant.leftOut')}: {data.leftOut.length}
          </summary>
          <ul>
            {data.leftOut.map(one => (
              <li key={one.code}>
                {nameOf(words, one)}{' '}
                <span className="left-out-why">{t(`compareCharts.quadrant.reasons.${one.reason}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <SectionNote basis={data.basis} says={says} />
      {setting && <ImportanceDialog data={data} onClose={() => setSetting(false)} />}
    </div>
  )
}
