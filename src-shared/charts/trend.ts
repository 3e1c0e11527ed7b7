import { linearScale, roundTicks } from './linear-scale.ts'
import { fitted, markAt, plain, still, type Drawing, type Surface } from './surface.ts'
import { trendFrame } from './trend-frame.ts'
import type { TrendInput } from './trend-input.ts'
import { endNames, trendLine } from './trend-lines.ts'
import { valueAxis } from './value-axis.ts'

export type { TrendInput } from './trend-input.ts'

/**
 * The network and chosen branches over waves: means with 95 % whiskers, arrows at proven changes, each line named at
 * its end, an upright where the checklist's revision changed. Marks are `<line id>/<index of the wave>`.
 */
export function trendChart(input: TrendInput, surface: Surface): Drawing {
  const { text, widthOf } = surface
  const lines = [input.network, ...input.branches]
  const most = Math.min(surface.width * 0.28, text * 14)
  const names = lines.map(({ name }) => fitted(plain(name), most, text, surface))
  const nameWidth = Math.max(...names.map(name => widthOf(name, text))) * 1.06
  const box = { left: text * 3, right: nameWidth + text * 2.5, top: text * 2.5, bottom: text * 2.25 }
  const limits = limitsOf(input)
  const { length } = input.waves
  const ends = { from: box.left, to: surface.width - box.right }
  // Half a wave of air before the first; after the last only what keeps its name off its mark.
  const air = (text * 3.5 * (length - 0.5)) / (ends.to - ends.from - text * 3.5)
  const x = linearScale({ min: -0.5, max: length - 1 + Math.min(0.5, air) }, ends)
  const y = linearScale(limits, { from: input.height - box.bottom, to: box.top })
  const pitch = x.place(1) - x.place(0)
  // Lines stand beside each other, so that whiskers don't hide one another.
  const dodge = Math.min((text * 0.75) / pitch, 0.6 / lines.length)
  const shift = (at: number) => (at - (lines.length - 1) / 2) * dodge
  const placed = { x, y, surface }
  const waveName = (at: number) => plain(input.waves[at]?.name ?? '')
  const widest = Math.max(...input.waves.map((_, at) => widthOf(waveName(at), text)))
  const option = {
    ...still(surface),
    grid: { ...box, outerBoundsMode: 'none' as const },
    xAxis: valueAxis(
      x,
      {
        at: everyNth(input.waves.length, (widest + text) / pitch),
        margin: text * 0.75,
        words: waveName,
      },
      surface,
    ),
    yAxis: valueAxis(y, { at: limits.ticks, margin: text, words: String }, surface),
    series: [
      ...trendFrame(input, limits.ticks, placed),
      // The network last, so that it lies on top.
      ...lines
        .map((line, at) => trendLine({ line, at, shift: shift(at) }, input, placed))
        .toReversed()
        .flat(),
      ...endNames(lines, names, placed),
    ],
  }
  const marks = lines.flatMap((line, at) =>
    line.points.flatMap((point, wave) =>
      point === null
        ? []
        : [markAt(`${line.id}/${wave}`, x.place(wave + shift(at)), y.place(point.mean), text * 2)],
    ),
  )
  return { option, height: input.height, marks }
}

function limitsOf({ network, branches, target }: TrendInput) {
  const values = [network, ...branches].flatMap(({ points }) =>
    points.flatMap(point =>
      point === null
        ? []
        : [point.mean, point.interval?.low ?? point.mean, point.interval?.high ?? point.mean],
    ),
  )
  const all = target === null ? values : [...values, target.percent]
  return roundTicks(Math.max(0, Math.min(...all, 90)), Math.max(...all, 100), 6)
}

/** Waves whose names fit beside each other; the newest is always among them. */
function everyNth(count: number, room: number): number[] {
  const step = Math.max(1, Math.ceil(room))
  return Array.from({ length: count }, (_, at) => at).filter(at => (count - 1 - at) % step === 0)
}
