import { useTranslation } from 'react-i18next'
import { heatFrom, heatTone, type HeatScale } from '../../../../src-shared/charts/heat-tone.ts'
import { useHeatScale } from './use-heat-scale.ts'

/** Percents to show: evenly along a run, the beginnings of the steps else. */
function samplesOf({ stepped, stops }: HeatScale): number[] {
  const steps = stepped ? stops.length : 4
  const count = stepped ? stops.length : steps + 1
  return Array.from({ length: count }, (_, i) => heatFrom + ((100 - heatFrom) * i) / steps)
}

/** What the tones mean, in numbers on them. */
export function HeatLegend() {
  const { t } = useTranslation()
  const scale = useHeatScale()
  const samples = samplesOf(scale)
  return (
    <p className="heat-legend">
      <span>{t('compare.heat.legend')}</span>
      <span className="heat-samples">
        {samples.map((percent, index) => {
          const { ground, ink } = heatTone(percent, scale)
          return (
            <span key={percent} className="heat-sample" style={{ background: ground, color: ink }}>
              {index === 0
                ? t('compare.heat.atMost', { percent: (scale.stepped ? samples[1] : undefined) ?? percent })
                : percent}
            </span>
          )
        })}
      </span>
      <span>{t('compare.heat.brackets')}</span>
    </p>
  )
}
