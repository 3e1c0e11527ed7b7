import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numberText } from '../../../../src-shared/format/number.ts'
import type { Language } from '../../../../src-shared/model/settings.ts'
import type { RankingOfBranches } from '../../../../src-shared/model/comparison.ts'
import { ScoreNumber } from '../../../components/score-number.tsx'
import { usePreferences } from '../../../stores/preferences.ts'
import { ChangeMark } from '../change-mark.tsx'
import { intervalText, signedText } from '../figures.ts'
import type { SectionProps } from '../section-props.ts'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly ranking: RankingOfBranches
}

/** The network above its branches: where it stands, whether it moved, on how many visits. */
export function NetworkStrip({ ranking, visitsAt }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const words = { t, language }
  const { network, before, target, branches, notEnough, ranked } = ranking
  const appeals = [...branches, ...notEnough].reduce((sum, branch) => sum + branch.appeals, 0)
  const unscored = [...branches, ...notEnough].reduce((sum, branch) => sum + branch.unscored, 0)
  const { change } = network
  const notes = [
    t('compare.network.ranked', { count: ranked }),
    ...(appeals > 0 ? [t('compare.network.appeals', { count: appeals })] : []),
    ...(unscored > 0 ? [t('compare.network.unscored', { count: unscored })] : []),
  ]
  return (
    <dl className="network-strip">
      <div>
        <dt>{t('compare.network.title')}</dt>
        <dd>
          <ScoreNumber percent={network.shown} size="lead" />
          <span className="network-note">
            {network.interval.kind === 'interval' && (
              <span className="network-interval">{intervalText(words, network.interval)}</span>
            )}{' '}
            {t('compare.network.branches', { count: network.branches })}
          </span>
        </dd>
      </div>
      <div>
        <dt>
          {before === null
            ? t('compare.network.noBefore')
            : t('compare.network.since', { wave: before.wave })}
        </dt>
        <dd>
          <ChangeMark change={change} spelled {...words} />
          {(change.kind === 'proven' || change.kind === 'notProven') && (
            <span className="network-note">
              {t('compare.network.p', {
                p: pText(change.p, language),
                count: network.paired,
              })}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('compare.network.target', { target: numberText(target, language, 1) })}</dt>
        <dd>
          <span className="score" data-size="lead">
            {network.gap === null ? '–' : signedText(network.gap, language)}
          </span>
          <span className="network-note">{t('compare.network.points')}</span>
        </dd>
      </div>
      <div>
        <dt>{t('compare.network.visits')}</dt>
        <dd>
          <Link to={visitsAt({})} className="score network-visits" data-size="lead">
            {network.visits}
          </Link>
          <span className="network-note">{notes.join(' · ')}</span>
        </dd>
      </div>
    </dl>
  )
}

/** «0,021», or that it is less than can be told. */
function pText(p: number, language: Language): string {
  return p < 0.001 ? `< ${numberText(0.001, language)}` : numberText(p, language, 3)
}
