import { bestPoints } from '../model/answer-type.ts'
import type { Checklist } from '../model/checklist.ts'
import type { ScoringMethod } from '../model/closed-lists.ts'

export interface EffectiveShare {
  readonly code: string
  /** Percent of the total that hangs on it at most, 0..100, a plain double. */
  readonly share: number
}

/** What decides the shares, in whole millionths. */
export interface ShareMoment {
  readonly weight: bigint
  /** Best points and weight of each question; 0 points where it is not scored. */
  readonly questions: readonly { readonly points: bigint; readonly weight: bigint }[]
}

/** n / d of the total, exact; d > 0. */
export interface ExactShare {
  readonly n: bigint
  readonly d: bigint
}

/**
 * How much of the total each moment and question decides when every question applies. By points, a question's
 * possible points; by moments, its part of its moment times the moment's weight.
 */
export function effectiveShares(checklist: Checklist): {
  moments: EffectiveShare[]
  questions: EffectiveShare[]
} {
  const shares = exactShares(
    checklist.scoring.method,
    checklist.moments.map(({ weight, questions }) => ({
      weight: inMillionths(weight),
      questions: questions.map(({ role, answer, weight: own }) => ({
        points: role === 'scored' ? inMillionths(bestPoints(answer)) : 0n,
        weight: inMillionths(own),
      })),
    })),
  )
  const percent = ({ n, d }: ExactShare = none) => Number((n * 1_000_000_000_000_000n) / d) / 1e13
  return {
    moments: checklist.moments.map(({ code }, i) => ({ code, share: percent(shares[i]?.moment) })),
    questions: checklist.moments.flatMap(({ questions }, i) =>
      questions.map(({ code }, j) => ({ code, share: percent(shares[i]?.questions[j]) })),
    ),
  }
}

const none: ExactShare = { n: 0n, d: 1n }

/** The same, exact, by place; within a moment, and among moments, the denominators are the same. */
export function exactShares(
  method: ScoringMethod,
  moments: readonly ShareMoment[],
): { readonly moment: ExactShare; readonly questions: readonly ExactShare[] }[] {
  const worths = moments.map(({ questions }) => questions.map(({ points, weight }) => points * weight))
  const possible = worths.map(list => list.reduce((sum, worth) => sum + worth, 0n))
  const weights = moments.map(({ weight }, i) => {
    const here = possible[i] ?? 0n
    return method === 'points' ? here : here > 0n ? weight : 0n
  })
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  return worths.map((list, i) => {
    const weight = weights[i] ?? 0n
    const here = possible[i] ?? 0n
    if (all === 0n || weight === 0n) return { moment: none, questions: list.map(() => none) }
    return {
      moment: { n: weight, d: all },
      questions: list.map(worth => ({ n: weight * worth, d: all * here })),
    }
  })
}

/** A decimal of at most 6 places as whole millionths; anything finer is rounded, anything below 0 counts as 0. */
export function inMillionths(value: number): bigint {
  return BigInt(Math.max(0, Math.round(value * 1e6)))
}
