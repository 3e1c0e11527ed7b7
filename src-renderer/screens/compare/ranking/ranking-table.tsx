import { useMediaQuery } from '@mantine/hooks'
import { useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { intervalBars, type IntervalBars } from '../../../../src-shared/charts/interval-bars.ts'
import type { ComparedBranchLine, RankingOfBranches } from '../../../../src-shared/model/comparison.ts'
import { CountHead } from '../../../components/count-head.tsx'
import { DenseTable } from '../../../components/dense-table.tsx'
import { usePreferences } from '../../../stores/preferences.ts'
import type { Filters } from '../compare-address.ts'
import { targetText } from '../figures.ts'
import type { SectionProps } from '../section-props.ts'
import { barInset, barWidth } from './mean-bar.tsx'
import { RankingRow } from './ranking-row.tsx'
import { ScaleHead } from './scale-head.tsx'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly ranking: RankingOfBranches
  readonly filters: Filters
}

type Line =
  | { readonly kind: 'branch'; readonly branch: ComparedBranchLine; readonly at: number }
  | { readonly kind: 'apart' }

/** One line for each branch; those with too few visits stand apart, below. */
export function RankingTable({ ranking, filters, visitsAt }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { branches, notEnough, network, target, before, method } = ranking
  const wide = useMediaQuery('(min-width: 90rem)') ?? false
  const width = wide ? 420 : barWidth
  const bars = useMemo(() => barsOf(ranking, width), [ranking, width])
  const lines: Line[] = [
    ...branches.map((branch, at): Line => ({ kind: 'branch', branch, at })),
    ...(notEnough.length > 0 ? [{ kind: 'apart' } as const] : []),
    ...notEnough.map((branch, at): Line => ({ kind: 'branch', branch, at: branches.length + at })),
  ]
  const place = method === 'pairs' ? t('compare.ranking.place') : t('compare.ranking.against')
  const head = (
    <>
      <th scope="col">{place}</th>
      <th scope="col" className="ranking-branch">
        {t('compare.ranking.branch')}
      </th>
      <CountHead words={t('compare.ranking.visits')} />
      <th scope="col" className="table-number">
        {t('compare.ranking.mean')}
      </th>
      <th scope="col" className="ranking-bar">
        <span className="only-read">{t('compare.ranking.interval')}</span>
        <ScaleHead
          width={width}
          bars={bars}
          target={bars.place(target)}
          words={targetText({ t, language }, ranking)}
          language={language}
        />
      </th>
      <th scope="col">{t('compare.ranking.interval')}</th>
      <th scope="col">
        {before === null ? t('compare.ranking.change') : t('compare.ranking.since', { wave: before.wave })}
      </th>
      <th scope="col" className="table-number">
        {t('compare.ranking.gap')}
      </th>
      <th scope="col">
        <span className="only-read">{t('compare.ranking.notes')}</span>
      </th>
    </>
  )
  const networkDrawn = bars.means.at(-1) ?? null
  return (
    <DenseTable
      label={t('compare.ranking.label')}
      className="ranking-table"
      count={lines.length}
      head={head}
      onKeyDown={stepBetweenRows}
    >
      {(first, end) =>
        lines.slice(first, end).map((line, index) =>
          line.kind === 'apart' ? (
            <tr key="@apart" aria-rowindex={first + index + 2} className="ranking-apart">
              <th scope="rowgroup" colSpan={9}>
                {t('compare.ranking.apart')}
              </th>
            </tr>
          ) : (
            <RankingRow
              key={line.branch.branch}
              width={width}
              line={line.branch}
              place={first + index + 2}
              drawn={bars.means[line.at] ?? null}
              target={bars.place(target)}
              network={network.mean === null ? null : networkDrawn}
              before={before?.wave ?? null}
              filters={filters}
              visitsAt={visitsAt}
            />
          ),
        )
      }
    </DenseTable>
  )
}

/** Of the branches in their order, the network last. */
function barsOf({ branches, notEnough, network, target }: RankingOfBranches, width: number): IntervalBars {
  return intervalBars([...branches, ...notEnough, network], [target], width, barInset)
}

/** Up and down go to the same column of the next row; left and right along the row's links. */
function stepBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const here = event.target instanceof HTMLElement ? event.target.closest('a') : null
  if (step === undefined || here === null) return
  const along = event.key === 'ArrowRight' || event.key === 'ArrowLeft'
  const links = along
    ? [...(here.closest('tr')?.querySelectorAll<HTMLElement>('a') ?? [])]
    : [...event.currentTarget.querySelectorAll<HTMLElement>(`a[data-column="${here.dataset['column']}"]`)]
  event.preventDefault()
  links[links.indexOf(here) + step]?.focus()
}
