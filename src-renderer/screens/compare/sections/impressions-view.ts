import { numberText, toOneDecimal } from '../../../../src-shared/format/number.ts'
import type { ImpressionsOfBranches } from '../../../../src-shared/model/comparison/impressions.ts'
import { leastVisits } from '../../../../src-shared/statistics/proof.ts'
import { exactText, signedText, type Words } from '../figures.ts'
import { partsRange, partText } from './parts-text.ts'

type Network = ImpressionsOfBranches['network']

/** One of the three impressions as it is written; the interval apart from the value. */
export interface Impression {
  readonly value: string
  /** Margin or interval; null where there is none to give. */
  readonly spread: string | null
  readonly n: number
  readonly few: boolean
}

export function npsText({ t, language }: Words, nps: Network['nps']): Impression | null {
  if (nps === null) return null
  const margin = nps.margin === null ? null : exactText(nps.margin, language)
  return {
    value: signedText(toOneDecimal(nps.value), language),
    spread: margin === null ? null : t('compareCharts.impressions.margin', { margin }),
    n: nps.n,
    few: nps.n < leastVisits,
  }
}

export function csatText({ language }: Words, csat: Network['csat']): Impression | null {
  if (csat === null) return null
  return {
    value: partText(csat.share, language),
    spread: partsRange(csat, language),
    n: csat.n,
    few: csat.n < leastVisits,
  }
}

/** Answers of 1..7: two decimals, for a tenth of a point is much on so short a scale. */
export function expectationText({ language }: Words, expectation: Network['expectation']): Impression | null {
  if (expectation === null) return null
  const { mean, interval, n } = expectation
  const figure = (value: number) => numberText(value, language, 2)
  return {
    value: figure(mean),
    spread: interval.kind === 'interval' ? `${figure(interval.low)}–${figure(interval.high)}` : null,
    n,
    few: n < leastVisits,
  }
}
