import type { IntervalBars } from '../../../../src-shared/charts/interval-bars.ts'
import { scoreText } from '../../../../src-shared/format/number.ts'
import type { Language } from '../../../../src-shared/model/settings.ts'
import { barWidth } from './mean-bar.tsx'

interface Props {
  /** Of the scale, px. */
  readonly width?: number
  readonly bars: IntervalBars
  /** Place of the target. */
  readonly target: number
  readonly words: string
  readonly language: Language
}

/** A tick that comes nearer to the words of the target gives way, px. */
const nearest = 36

/** The scale over the bars: its ends, its middle, the target. */
export function ScaleHead({ width = barWidth, bars, target, words, language }: Props) {
  const last = bars.ticks.length - 1
  return (
    <svg width={width} height="30" viewBox={`0 0 ${width} 30`} className="scale-head" aria-hidden="true">
      {bars.ticks
        .filter(({ x }, index) => index === 0 || index === last || Math.abs(x - target) > nearest)
        .filter(({ x }) => Math.abs(x - target) > nearest / 2)
        .map(({ value, x }) => (
          <text key={value} x={x} y="20" textAnchor="middle" className="scale-tick">
            {scoreText(value, language).replace(/[.,]0$/u, '')}
          </text>
        ))}
      <text x={target} y="20" textAnchor="middle" className="scale-target">
        {words}
      </text>
    </svg>
  )
}
