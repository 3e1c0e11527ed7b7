import { localised } from '../../../../src-shared/format/localised.ts'
import { numberText, scoreText } from '../../../../src-shared/format/number.ts'
import { criterionSchema } from '../../../../src-shared/model/closed-lists.ts'
import type { ComparisonQuestion } from '../../../../src-shared/model/comparison.ts'
import type { VersusOfTwo, VersusQuestion } from '../../../../src-shared/model/comparison/versus.ts'
import { exactText, type Words } from '../figures.ts'
import type { Mark } from '../mark.ts'

/** What is set side by side, as far as it is chosen. */
export interface Pair {
  readonly kind: 'branches' | 'waves'
  readonly first: string | null
  readonly second: string | null
  /** Of two waves: whose; null for the network. */
  readonly branch: string | null
}

/** Stands for what is not chosen yet: an address has no empty places. */
const open = '-'

/** What the address says; at first the two newest waves of the network, which no figure has picked. */
export function readPair(picked: readonly string[], newest: readonly string[]): Pair {
  const [kind, first = open, second = open, branch = open] = picked
  const chosen = (code: string) => (code === open ? null : code)
  if (kind === 'branches' || kind === 'waves') {
    return { kind, first: chosen(first), second: chosen(second), branch: chosen(branch) }
  }
  const [later = null, earlier = null] = newest
  return earlier === null
    ? { kind: 'branches', first: null, second: null, branch: null }
    : { kind: 'waves', first: later, second: earlier, branch: null }
}

export const pickedOfPair = ({ kind, first, second, branch }: Pair): string[] => [
  kind,
  first ?? open,
  second ?? open,
  branch ?? open,
]

/** null until two different sides are chosen. */
export function versusQuestion(pair: Pair, { wave, ...of }: ComparisonQuestion): VersusQuestion | null {
  const { kind, first, second, branch } = pair
  if (first === null || second === null || first === second) return null
  if (kind === 'branches') return { kind, branches: [first, second], wave, ...of }
  return { kind, waves: [first, second], ...of, ...(branch !== null && { branch }) }
}

/** The visits of one side, or of a part of it. */
export function sideMark({ kind, branch, sides }: VersusOfTwo, at: 0 | 1, part: Mark = {}): Mark {
  const { code } = sides[at]
  if (kind === 'branches') return { ...part, branch: code }
  return { ...part, in: code, ...(branch !== null && { branch }) }
}

/** «0,021», or that it is less than can be told. */
export function pText(p: number, { language }: Words): string {
  return p < 0.001 ? `< ${numberText(0.001, language)}` : numberText(p, language, 3)
}

/** What can be said of the two, in one sentence. */
export function verdictSentence(words: Words, { sides, total, kind, branch }: VersusOfTwo): string {
  const { t, language } = words
  const { difference } = total
  switch (difference.kind) {
    case 'notCompared':
      return t('compareCharts.versus.notCompared')
    case 'notEnough':
      return kind === 'waves' && branch === null
        ? t('compareCharts.versus.fewBranches')
        : t('compareCharts.versus.few')
    case 'noSpread':
      return t('compareCharts.versus.noSpread')
    case 'proven':
    case 'notProven': {
      const [first, second] = difference.difference < 0 ? [sides[1], sides[0]] : sides
      const said = {
        first: first.name,
        second: second.name,
        points: scoreText(Math.abs(difference.shown), language),
      }
      if (difference.kind === 'proven') return t('compareCharts.versus.higher', said)
      return difference.shown === 0
        ? t('compareCharts.versus.equal', said)
        : t('compareCharts.versus.higherNot', said)
    }
  }
}

/** The test behind the sentence; null where none was made. */
export function testSentence(words: Words, { total, kind, branch }: VersusOfTwo): string | null {
  const { t, language } = words
  const { difference } = total
  if (difference.kind !== 'proven' && difference.kind !== 'notProven') return null
  const limit = (value: number) =>
    exactText(Math.abs(value), language).replace(/^/, value <= -0.05 ? '−' : '')
  const said = { p: pText(difference.p, words), low: limit(difference.low), high: limit(difference.high) }
  return kind === 'waves' && branch === null
    ? t('compareCharts.versus.testPaired', said)
    : t('compareCharts.versus.test', said)
}

export function partName(
  { t, language }: Words,
  { part, title, kind }: VersusOfTwo['parts'][number],
): string {
  const criterion = criterionSchema.safeParse(part).data
  if (kind === 'criterion' && criterion) return t(`values.criterion.${criterion}`)
  return localised(title, language) || part
}
