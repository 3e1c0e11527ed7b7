import type { TwoMarksRow } from '../../../../src-shared/charts/two-marks.ts'
import { percentText } from '../../../../src-shared/format/number.ts'
import {
  ratedPartSchema,
  type BothSides,
  type RatedPart,
  type RatingsCompared,
} from '../../../../src-shared/model/rating-comparison.ts'
import { leastVisits } from '../../../../src-shared/statistics/proof.ts'
import { intervalText, signedText, type Words } from '../figures.ts'

type Side = BothSides['audits']

/** What the section shows: the network's lines or a branch's, and whose texts about what. */
export interface Looked {
  /** Code; null: the network. */
  readonly branch: string | null
  /** null: about anything. */
  readonly part: RatedPart | null
}

/** A branch and a part as the address keeps them; what is not known falls away. */
export function lookedAt(picked: readonly string[], { branches }: Pick<RatingsCompared, 'branches'>): Looked {
  const part =
    picked.map(word => ratedPartSchema.safeParse(word)).find(({ success }) => success)?.data ?? null
  const branch = picked.find(word => branches.some(one => one.branch === word)) ?? null
  return { branch, part }
}

export const pickedOf = ({ branch, part }: Looked): string[] => [branch, part].filter(word => word !== null)

export function partName({ t }: Words, part: RatedPart): string {
  return part === 'whole' ? t('ratings.part.whole') : t(`values.criterion.${part}`)
}

export const fewOf = ({ n }: Pick<Side, 'n'>): boolean => n < leastVisits

/** «78,4 % (n 12)»; in brackets where there are too few. */
export function sideFigure({ t, language }: Words, side: Side): string {
  if (side.shown === null) return '–'
  return t('ratings.compare.figure', { percent: percentText(side.shown, language), n: side.n })
}

/** «+5,3»; where one side has too few of them, that; where it has none at all, a dash. */
export function differenceText({ t, language }: Words, both: BothSides): string {
  const { audits, customers, shownDifference } = both
  if (audits.n === 0 || customers.n === 0) return '–'
  return shownDifference === null ? t('ratings.compare.few') : signedText(shownDifference, language)
}

export function twoMarksRow(words: Words, both: BothSides, chosen: RatedPart | null): TwoMarksRow {
  const mark = (side: Side) => {
    const { mean, interval } = side
    if (mean === null) return null
    const range = interval.kind === 'interval' ? { low: interval.low, high: interval.high } : null
    return { value: Math.min(100, mean), range, few: fewOf(side), figure: sideFigure(words, side) }
  }
  return {
    id: both.part,
    name: partName(words, both.part),
    first: mark(both.audits),
    second: mark(both.customers),
    between: differenceText(words, both),
    chosen: both.part === chosen,
  }
}

/** What a row says to who can't see it. */
export function rowWords(words: Words, both: BothSides): string {
  const { t, language } = words
  const side = (one: Side) => {
    if (one.shown === null) return t('ratings.compare.noSide')
    const said = { percent: percentText(one.shown, language), n: one.n }
    return one.interval.kind === 'interval'
      ? t('ratings.compare.sideInterval', { ...said, interval: intervalText(words, one.interval) })
      : t('ratings.compare.side', said)
  }
  return t('ratings.compare.mark', {
    part: partName(words, both.part),
    audits: side(both.audits),
    customers: side(both.customers),
    difference:
      both.shownDifference === null
        ? t('ratings.compare.notEnough')
        : t('ratings.compare.differenceOf', { difference: signedText(both.shownDifference, language) }),
  })
}
