import { useTranslation } from 'react-i18next'
import { heatFrom, heatTone } from '../../../../src-shared/charts/heat-tone.ts'
import { useHeatScale } from './use-heat-scale.ts'

const samples = [heatFrom, 55, 70, 85, 100]

/** What the tones mean, in numbers on them. */
export function HeatLegend() {
  const { t } = useTranslation()
  const scale = useHeatScale()
  return (
    <p className="heat-legend">
      <span>{t('compare.heat.legend')}</span>
      <span className="heat-samples">
        {samples.map(percent => {
          const { ground, ink } = heatTone(percent, scale)
          return (
            <span key={percent} className="heat-sample" style={{ background: ground, color: ink }}>
              {percent === heatFrom ? t('compare.heat.atMost', { percent }) : percent}
            </span>
          )
        })}
      </span>
      <span>{t('compare.heat.brackets')}</span>
    </p>
  )
}
