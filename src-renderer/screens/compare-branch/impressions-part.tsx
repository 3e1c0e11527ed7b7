import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { api } from '../../client.ts'
import type { Mark } from '../compare/mark.ts'
import { csatText, expectationText, npsText } from '../compare/sections/impressions-view.ts'
import { useWords } from '../compare/sections/use-words.ts'

interface Props {
  /** Code. */
  readonly branch: string
  readonly page: BranchPage
  readonly wave: string
  readonly visitsAt: (mark: Mark) => string
}

/** What shoppers felt here in the wave: small, and apart from the score. */
export function ImpressionsPart({ branch, page, wave, visitsAt }: Props) {
  const words = useWords()
  const { t } = words
  const { checklist, channel } = page
  const asked = useQuery(api.compare.impressions.queryOptions({ input: { wave, checklist, channel } }))
  const own = asked.data?.branches.find(one => one.branch === branch)
  if (!asked.data || !own) return null
  const { network } = asked.data
  const felt = [
    {
      kind: t('compareCharts.impressions.npsShort'),
      here: npsText(words, own.nps),
      all: npsText(words, network.nps),
    },
    {
      kind: t('compareCharts.impressions.csatShort'),
      here: csatText(words, own.csat),
      all: csatText(words, network.csat),
    },
    {
      kind: t('compareCharts.impressions.expectationShort'),
      here: expectationText(words, own.expectation),
      all: expectationText(words, network.expectation),
    },
  ].flatMap(({ here, ...more }) => (here === null ? [] : [{ here, ...more }]))
  if (felt.length === 0) return null
  return (
    <section className="felt" aria-labelledby="branch-felt">
      <h2 id="branch-felt" className="felt-title">
        {t('branchPage.impressions.title')}
      </h2>
      <dl>
        {felt.map(({ kind, here, all }) => (
          <div key={kind}>
            <dt>{kind}</dt>
            <dd>
              <Link to={visitsAt({ branch })} className="felt-value">
                {here.few ? `(${here.value})` : here.value}
                <span className="only-read">. {t('branchPage.impressions.visits', { kind })}</span>
              </Link>{' '}
              <span className="standing-note">
                {[
                  here.spread,
                  t('compareCharts.impressions.n', { n: here.n }),
                  all && t('branchPage.impressions.network', { value: all.value }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
