import type { ParetoRow } from '../../../../src-shared/charts/pareto-input.ts'
import { localised } from '../../../../src-shared/format/localised.ts'
import { numberText, toOneDecimal } from '../../../../src-shared/format/number.ts'
import type { LossesOfQuestions } from '../../../../src-shared/model/comparison.ts'
import type { Words } from '../figures.ts'
import { partsRange, partText } from './parts-text.ts'

export type LossBar = LossesOfQuestions['bars'][number]

/** Points as written: one decimal at most. */
export const lostText = ({ language }: Words, { lost }: LossBar): string =>
  numberText(toOneDecimal(lost), language, 1)

export const lossName = ({ language }: Words, { text, code }: LossBar): string =>
  localised(text, language) || code

export function paretoRow(words: Words, bar: LossBar): ParetoRow {
  const { code, lost, cumulative, n, visitsLosing, interval } = bar
  return {
    id: code,
    name: lossName(words, bar),
    lost,
    figure: lostText(words, bar),
    cumulative,
    share: n === 0 ? null : visitsLosing / n,
    interval,
  }
}

/** What a row says to who can't see it. */
export function lossWords(words: Words, bar: LossBar): string {
  const { t, language } = words
  const { n, visitsLosing, interval, share } = bar
  const said = {
    question: lossName(words, bar),
    lost: lostText(words, bar),
    share: partText(share, language),
    losing: visitsLosing,
    n,
  }
  if (interval === null || n === 0) return t('compareCharts.losses.markPlain', said)
  return t('compareCharts.losses.mark', {
    ...said,
    percent: partText(visitsLosing / n, language),
    interval: partsRange(interval, language),
  })
}
