import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { intervalBars } from '../../../src-shared/charts/interval-bars.ts'
import { numberText, scoreText, toOneDecimal } from '../../../src-shared/format/number.ts'
import type { ComparedBranchLine, RankingOfBranches } from '../../../src-shared/model/comparison.ts'
import { leastVisits } from '../../../src-shared/statistics/proof.ts'
import { BandWord } from '../../components/band-word.tsx'
import { ScoreNumber } from '../../components/score-number.tsx'
import { ChangeMark } from '../compare/change-mark.tsx'
import { intervalText, rankText, signedText, targetText } from '../compare/figures.ts'
import type { Mark } from '../compare/mark.ts'
import { MeanBar } from '../compare/ranking/mean-bar.tsx'
import { ScaleHead } from '../compare/ranking/scale-head.tsx'
import { useWords } from '../compare/sections/use-words.ts'
import type { Bands } from './use-checklist-of.ts'
import '../compare/ranking/ranking.css'
import './standing.css'

interface Props {
  readonly ranking: RankingOfBranches
  readonly line: ComparedBranchLine
  readonly bands: Bands
  /** Approved visits here in all waves. */
  readonly total: number
  readonly wave: string
  readonly visitsAt: (mark: Mark) => string
}

/** Width that the scale is drawn to, and room beside its ends, px. */
const width = 240
const inset = 12

/** The wave's score with all that may be said of it. */
export function Standing({ ranking, line, bands, total, wave, visitsAt }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const { language } = words
  const { network, target, before, method } = ranking
  const { branch, mean, shown, interval, n, rank, change, gap, distortion } = line
  const bars = useMemo(() => intervalBars([line, network], [target], width, inset), [line, network, target])
  const band =
    mean === null ? undefined : bands.toSorted((a, b) => b.from - a.from).find(one => mean >= one.from)
  const visits = visitsAt({ branch })
  const few = n < leastVisits
  return (
    <dl className="standing" aria-label={t('branchPage.standing.label', { wave })}>
      <div className="standing-score">
        <dt>{t('branchPage.standing.score')}</dt>
        <dd>
          <ScoreNumber percent={shown} size="large" />
          <span className="standing-words">
            <BandWord code={band?.code ?? null} title={band?.title} />
            <span>{intervalText(words, interval)}</span>
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('branchPage.standing.scale')}</dt>
        <dd className="standing-scale">
          <Link to={visits} tabIndex={-1} aria-hidden="true">
            <ScaleHead
              width={width}
              bars={bars}
              target={bars.place(target)}
              words={targetText(words, ranking)}
              language={language}
            />
            <MeanBar
              width={width}
              drawn={bars.means[0] ?? null}
              target={bars.place(target)}
              network={network.mean === null ? null : (bars.means[1] ?? null)}
            />
          </Link>
          <span className="standing-note">
            {network.shown !== null &&
              t('branchPage.standing.network', { mean: scoreText(network.shown, language) })}
            {network.interval.kind === 'interval' && ` · ${intervalText(words, network.interval)}`}
          </span>
        </dd>
      </div>
      <div>
        <dt>{method === 'pairs' ? t('branchPage.standing.place') : t('branchPage.standing.against')}</dt>
        <dd>
          <span className={few ? 'standing-few' : 'standing-figure'}>{rankText(words, rank)}</span>
        </dd>
      </div>
      <div>
        <dt>
          {before === null
            ? t('compare.network.noBefore')
            : t('compare.network.since', { wave: before.wave })}
        </dt>
        <dd>
          {before === null || change.kind === 'notCompared' ? (
            <ChangeMark change={change} {...words} />
          ) : (
            <Link to={visitsAt({ branch, in: [before.wave, wave] })} className="standing-change">
              <ChangeMark change={change} spelled {...words} />
            </Link>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('compare.network.target', { target: numberText(target, language, 1) })}</dt>
        <dd>
          <span className="standing-figure">{gap === null ? '–' : signedText(gap, language)}</span>{' '}
          <span className="standing-note">{t('compare.network.points')}</span>
        </dd>
      </div>
      <div>
        <dt>{t('branchPage.standing.visits')}</dt>
        <dd className="standing-visits">
          <Link to={visits} className="standing-figure">
            <span className="only-read">{line.name}: </span>
            {few ? t('compare.ranking.inBrackets', { n }) : n}
          </Link>
          {notes().map(note => (
            <span key={note} className="standing-note">
              {note}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  )

  function notes(): string[] {
    const { appeals, unscored } = line
    return [
      t('branchPage.standing.ofAll', { count: total }),
      ...(distortion !== null && n > 1
        ? [t('branchPage.standing.distortion', { points: scoreText(toOneDecimal(distortion), language) })]
        : []),
      ...(appeals > 0 ? [t('compare.ranking.appeals', { count: appeals })] : []),
      ...(unscored > 0 ? [t('compare.ranking.unscored', { count: unscored })] : []),
    ]
  }
}
