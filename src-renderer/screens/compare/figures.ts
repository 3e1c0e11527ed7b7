import { numberText, scoreText, toOneDecimal } from '../../../src-shared/format/number.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type {
  Basis,
  ComparedBranchLine,
  ComparedView,
  RankingOfBranches,
} from '../../../src-shared/model/comparison.ts'
import type { Language } from '../../../src-shared/model/settings.ts'

export interface Words {
  readonly t: Translate
  readonly language: Language
}
type Change = ComparedBranchLine['change']

/** An exact percent, rounded for display. */
export function exactText(percent: number, language: Language): string {
  return scoreText(toOneDecimal(percent), language)
}

/** «+4,2», «−1,3»: percentage points, already rounded, with their sign. */
export function signedText(points: number, language: Language): string {
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${scoreText(Math.abs(points), language)}`
}

/** «75,4–81,3», or what stands in place of an interval. */
export function intervalText({ t, language }: Words, interval: ComparedBranchLine['interval']): string {
  switch (interval.kind) {
    case 'interval':
      return `${exactText(interval.low, language)}–${exactText(interval.high, language)}`
    case 'allEqual':
      return t('compare.ranking.allEqual', { count: interval.n })
    case 'two':
      return t('compare.ranking.two', {
        low: exactText(interval.values[0], language),
        high: exactText(interval.values[1], language),
      })
    case 'one':
      return t('compare.ranking.one')
    case 'none':
      return '–'
  }
}

/** «1–3 из 12»; above 40 branches a word. */
export function rankText({ t }: Words, rank: ComparedBranchLine['rank']): string {
  switch (rank.kind) {
    case 'range':
      return t('compare.ranking.places', { places: placesOf(rank), of: rank.of })
    case 'notEnough':
      return t('compare.ranking.notEnough')
    case 'above':
    case 'below':
    case 'notDistinguishable':
      return t(`compare.ranking.${rank.kind}`)
  }
}

function placesOf({ best, worst }: { best: number; worst: number }): string {
  return best === worst ? `${best}` : `${best}–${worst}`
}

/** What is said of a change that is not proven; only a proven one has an arrow and its figure. */
export function changeText({ t, language }: Words, change: Change): string {
  switch (change.kind) {
    case 'proven': {
      const points = scoreText(Math.abs(change.shown), language)
      return t(change.difference > 0 ? 'compare.ranking.up' : 'compare.ranking.down', { points })
    }
    case 'notProven':
    case 'noSpread':
      return t('compare.ranking.notProven')
    case 'notEnough':
      return t('compare.ranking.fewVisits')
    case 'notCompared':
      return t('compare.ranking.notCompared')
  }
}

/** What the figures stand on, in sentences; none where the scores are simply the final ones of one revision. */
export function basisSentences({ t, language }: Words, basis: Basis): string[] {
  if (basis.kind === 'final') return [t('compare.basis.final', { revision: basis.revision })]
  const { revisions, questions, share, purged, trend } = basis
  return [
    t('compare.basis.common', {
      revisions: revisions.join(', '),
      count: questions,
      share: share === null ? '–' : exactText(share, language),
    }),
    ...(trend ? [] : [t('compare.basis.tooFew')]),
    ...(purged > 0 ? [t('compare.basis.purged', { count: purged })] : []),
  ]
}

/** Codes of the waves in view, the oldest first. */
export function wavesText({ waves }: Pick<ComparedView, 'waves'>): string {
  return waves.map(({ code }) => code).join(', ')
}

/** Where the target stands on a scale, in words of the table's head. */
export function targetText({ t, language }: Words, { target }: Pick<RankingOfBranches, 'target'>): string {
  return t('compare.ranking.target', { target: numberText(target, language, 1) })
}
