import type { SeriesOption } from 'echarts'
import type { LinearScale } from './linear-scale.ts'
import { lift, notes, strokes } from './series.ts'
import { plain, words, type Surface } from './surface.ts'
import type { TrendInput } from './trend-input.ts'

export interface Placed {
  readonly x: LinearScale
  readonly y: LinearScale
  readonly surface: Surface
}

/** Rules of the scale, the target, and uprights where revisions changed. */
export function trendFrame(
  { waves, target }: TrendInput,
  ticks: readonly number[],
  { x, y, surface: { palette, text } }: Placed,
): SeriesOption[] {
  const rules = ticks.flatMap(tick => [[x.min, tick], [x.max, tick], lift])
  const revised = waves.flatMap((wave, at) =>
    wave.revised === null ? [] : [{ at: at - 0.5, text: plain(wave.revised) }],
  )
  const frame = [
    strokes(rules, { color: palette.hairline }),
    strokes(
      revised.flatMap(({ at }) => [[at, y.min], [at, y.max], lift]),
      { color: palette.muted, type: [2, 3] },
    ),
    notes(
      revised.map(one => ({
        at: [one.at, y.max] as const,
        text: one.text,
        label: { ...words(palette.muted, text), position: 'top' },
      })),
    ),
  ]
  if (target === null) return frame
  const level: (readonly [number, number])[] = [
    [x.min, target.percent],
    [x.max, target.percent],
  ]
  const label = {
    ...words(palette.ink, text),
    position: 'right',
    offset: [0, -text * 0.75],
    distance: text * 0.25,
  }
  return [
    ...frame,
    strokes(level, { color: palette.ink, type: [5, 4] }),
    notes([{ at: [x.min, target.percent], text: plain(target.name), label }]),
  ]
}
