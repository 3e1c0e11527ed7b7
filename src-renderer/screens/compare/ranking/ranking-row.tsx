import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DrawnMean } from '../../../../src-shared/charts/interval-bars.ts'
import type { ComparedBranchLine } from '../../../../src-shared/model/comparison.ts'
import { ScoreNumber } from '../../../components/score-number.tsx'
import { usePreferences } from '../../../stores/preferences.ts'
import { branchAddress, type Filters } from '../compare-address.ts'
import { ChangeMark } from '../change-mark.tsx'
import { changeText, intervalText, rankText, signedText } from '../figures.ts'
import type { SectionProps } from '../section-props.ts'
import { MeanBar } from './mean-bar.tsx'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  /** Of the bar, px. */
  readonly width: number
  readonly line: ComparedBranchLine
  readonly place: number
  readonly drawn: DrawnMean | null
  readonly target: number
  readonly network: DrawnMean | null
  readonly before: string | null
  readonly filters: Filters
}

/** One branch. Its name leads to its page; n, bar and change lead to the visits behind them. */
export function RankingRow({ width, line, place, drawn, target, network, before, filters, visitsAt }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const words = { t, language }
  const { branch, name, city, n, shown, interval, rank, change, gap, appeals, unscored } = line
  const few = rank.kind === 'notEnough'
  const said = intervalText(words, interval)
  const visits = visitsAt({ branch })
  return (
    <tr aria-rowindex={place} data-few={few || undefined}>
      <td className="ranking-place" data-kind={rank.kind}>
        {few ? <span className="only-read">{rankText(words, rank)}</span> : rankText(words, rank)}
      </td>
      <td className="ranking-branch">
        <Link to={branchAddress(branch, filters)} className="table-link" data-column="branch">
          {name}
        </Link>
        {city !== '' && <span className="ranking-city">{city}</span>}
      </td>
      <td className="table-number">
        <Link
          to={visits}
          className="ranking-n"
          data-column="n"
          aria-label={t('compare.ranking.visitsOf', { count: n, branch: name })}
        >
          {few ? t('compare.ranking.inBrackets', { n }) : n}
        </Link>
      </td>
      <td className="table-number">
        <ScoreNumber percent={shown} />
      </td>
      <td className="ranking-bar">
        {/* The same visits as n leads to: for the pointer, and no second stop of the Tab key. */}
        <Link to={visits} tabIndex={-1} aria-hidden="true" title={said}>
          <MeanBar width={width} drawn={drawn} target={target} network={network} />
        </Link>
      </td>
      <td className="ranking-interval" data-kind={interval.kind}>
        {said}
      </td>
      <td>
        {change.kind === 'notCompared' || before === null ? (
          <ChangeMark change={change} {...words} />
        ) : (
          <Link
            to={visitsAt({ branch, in: [before, ...filters.waves] })}
            className="ranking-change"
            data-column="change"
            aria-label={t('compare.ranking.changeOf', { branch: name, change: changeText(words, change) })}
          >
            <ChangeMark change={change} {...words} />
          </Link>
        )}
      </td>
      <td className="table-number table-muted">{gap === null ? '–' : signedText(gap, language)}</td>
      <td className="ranking-notes">
        {appeals > 0 && (
          <span className="ranking-note" title={t('compare.ranking.appeals', { count: appeals })}>
            <AppealMark /> <span aria-hidden="true">{appeals}</span>
            <span className="only-read">{t('compare.ranking.appeals', { count: appeals })}</span>
          </span>
        )}
        {unscored > 0 && (
          <span className="ranking-note" title={t('compare.ranking.unscored', { count: unscored })}>
            <span aria-hidden="true">– {unscored}</span>
            <span className="only-read">{t('compare.ranking.unscored', { count: unscored })}</span>
          </span>
        )}
      </td>
    </tr>
  )
}

/** Words of the branch that wait for an answer. */
function AppealMark() {
  return (
    <svg className="mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path
        d="M1 1.5h10v7H6L3 11V8.5H1Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
    </svg>
  )
}
