import type { LinearScale } from './linear-scale.ts'
import { bareAxis, words, type Surface } from './surface.ts'

interface Ticks {
  readonly at: readonly number[]
  /** Between the axis and its words, pixels or points. */
  readonly margin: number
  readonly words: (value: number) => string
}

/** An axis of values over a scale, with quiet words at its ticks; the lines are drawn by the chart itself. */
export function valueAxis({ min, max }: LinearScale, ticks: Ticks, { palette, text }: Surface) {
  return {
    ...bareAxis,
    type: 'value' as const,
    min,
    max,
    axisLabel: {
      ...words(palette.muted, text),
      customValues: [...ticks.at],
      margin: ticks.margin,
      formatter: (value: number) => ticks.words(value),
    },
  }
}
