import { codeTone } from '../../../../src-shared/charts/band-tone.ts'
import type { DistributionInput } from '../../../../src-shared/charts/distribution.ts'
import { localised } from '../../../../src-shared/format/localised.ts'
import { percentLimit } from '../../../../src-shared/wording/percent-limit.ts'
import type { DistributionOfVisits } from '../../../../src-shared/model/comparison/distribution.ts'
import { knownBand } from '../../../components/band-word.tsx'
import { exactText, type Words } from '../figures.ts'
import type { Mark } from '../mark.ts'

export type Spread = DistributionOfVisits['network'] | DistributionOfVisits['branches'][number]
type Band = DistributionOfVisits['bands'][number]

export function bandName({ t, language }: Words, { code, title }: Band): string {
  if (code === null) return t('compareCharts.distribution.below')
  const known = knownBand(code)
  return localised(title, language) || (known ? t(`values.band.${known}`) : code)
}

export interface BinOfVisits {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly n: number
  /** The visits of this bin; the last one is open upwards. */
  readonly mark: Mark
  readonly range: string
}

/** Bins from the lowest one that any branch has visits in, so that branches are drawn on one scale. */
export function binsOf(
  { t }: Words,
  data: DistributionOfVisits,
  spread: Spread,
  branch: string | null,
): BinOfVisits[] {
  const first = Math.max(
    0,
    data.network.counts.findIndex(count => count > 0),
  )
  const top = Math.max(100, Math.ceil(data.network.max ?? 100))
  return data.bins
    .map(({ from, to }, at) => {
      const end = to ?? top
      return {
        id: `${from}`,
        from,
        to: end,
        n: spread.counts[at] ?? 0,
        mark: { from, ...(to !== null && { below: to }), ...(branch !== null && { branch }) },
        range: t('compareCharts.distribution.range', { from, to: end }),
      }
    })
    .slice(first)
}

export function distributionInput(
  words: Words,
  data: DistributionOfVisits,
  spread: Spread,
  height: number,
): DistributionInput {
  const { t, language } = words
  const coded = data.bands.flatMap(({ code, from }) =>
    code === null || from === null ? [] : [{ code, from }],
  )
  const quartiles = (['lower', 'median', 'upper'] as const).flatMap(name => {
    const percent = spread[name]
    if (percent === null) return []
    return [
      { percent, name: t(`compareCharts.distribution.${name}`, { percent: exactText(percent, language) }) },
    ]
  })
  return {
    bins: binsOf(words, data, spread, null),
    bands: data.bands.map(band => ({
      from: band.from ?? 0,
      name: bandName(words, band),
      tone: band.code === null ? 'none' : codeTone(band.code, coded),
    })),
    quartiles,
    axes: {
      visits: t('compareCharts.distribution.visitsAxis'),
      percent: t('compareCharts.distribution.percentAxis'),
    },
    height,
    percent: value => percentLimit(value, language),
  }
}

/** The five figures of a spread in one sentence; null without visits. */
export function spreadWords({ t, language }: Words, spread: Spread): string | null {
  const { min, lower, median, upper, max } = spread
  if (min === null || lower === null || median === null || upper === null || max === null) return null
  const figure = (value: number) => exactText(value, language)
  return t('compareCharts.distribution.drawn', {
    min: figure(min),
    lower: figure(lower),
    median: figure(median),
    upper: figure(upper),
    max: figure(max),
  })
}
