import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IndicesOfBranches } from '../../../../src-shared/model/comparison/indices.ts'
import { numberText } from '../../../../src-shared/format/number.ts'
import { api } from '../../../client.ts'
import { ErrorState } from '../../../components/error-state.tsx'
import { ScoreNumber } from '../../../components/score-number.tsx'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { useWords } from './use-words.ts'
import { WeightsDialog } from './weights-dialog.tsx'

/** Satisfaction and loyalty as sums of criteria by weights; while nobody set weights, marked as an illustration. */
export function IndicesPanel({ question }: Pick<SectionProps, 'question'>) {
  const { t } = useWords()
  const [setting, setSetting] = useState(false)
  const indices = useQuery(api.compare.indices.queryOptions({ input: question }))
  if (indices.error) return <ErrorState error={indices.error} onRetry={() => void indices.refetch()} />
  if (!indices.data) return null
  const { network, preset, weights } = indices.data
  return (
    <section aria-labelledby="indices">
      <h2 id="indices">
        {t('compareCharts.quadrant.indicesTitle')}{' '}
        {preset && <span className="preset-word">{t('compareCharts.quadrant.preset')}</span>}
      </h2>
      <dl className="indices">
        {(['satisfaction', 'loyalty'] as const).map(name => (
          <div key={name}>
            <dt>{t(`compareCharts.quadrant.indices.${name}`)}</dt>
            <dd>
              <ScoreNumber percent={network[name].shown} size="lead" />
              <MadeOf index={network[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="indices-note">
        {t(preset ? 'compareCharts.quadrant.presetNote' : 'compareCharts.quadrant.ownNote')}{' '}
        <button type="button" className="method-link" onClick={() => setSetting(true)}>
          {t('compareCharts.quadrant.setWeights')}
        </button>
      </p>
      <TableExport asked={{ table: 'indices', question }} />
      {setting && <WeightsDialog weights={weights} preset={preset} onClose={() => setSetting(false)} />}
    </section>
  )
}

function MadeOf({ index }: { index: IndicesOfBranches['network']['satisfaction'] }) {
  const { t, language } = useWords()
  if (index.index === null) return <p className="index-made">{t('compareCharts.quadrant.noIndex')}</p>
  const names = (codes: typeof index.leftOut) => codes.map(code => t(`values.criterion.${code}`)).join(', ')
  const parts = index.shares.map(({ code, share }) =>
    t('compareCharts.quadrant.madePart', {
      criterion: t(`values.criterion.${code}`),
      share: `${numberText(Math.round(share * 100), language)}${language === 'ru' ? '\u00A0' : ''}%`,
    }),
  )
  return (
    <p className="index-made">
      {[
        t('compareCharts.quadrant.made', { parts: parts.join(', ') }),
        ...(index.leftOut.length > 0
          ? [t('compareCharts.quadrant.leftOutOf', { criteria: names(index.leftOut) })]
          : []),
        ...(index.notMeasured.length > 0
          ? [t('compareCharts.quadrant.notMeasured', { criteria: names(index.notMeasured) })]
          : []),
      ].join('; ')}
    </p>
  )
}
