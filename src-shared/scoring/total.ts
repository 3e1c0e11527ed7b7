import type { Scoring } from '../model/checklist.ts'
import { roundedBig } from './arithmetic.ts'
import type { CompiledChecklist } from './compile-checklist.ts'
import type { Line } from './line.ts'
import type { Plan } from './plan.ts'
import type { MomentSums, Tally } from './tally.ts'

/** An exact share: n / d, d > 0. A percent is 100 n / d. null: nothing was possible. */
export type Share = { readonly n: bigint; readonly d: bigint } | null

/** The moment's net in units, before limits; after critical effects a zeroed moment keeps only its losses. */
export function netOf<N>({ arithmetic }: Plan<N>, moment: MomentSums<N>, final: boolean): N {
  const { add, subtract, less, zero } = arithmetic
  const net = subtract(add(moment.earned, moment.bonus), moment.penalty)
  return final && moment.zeroed && less(zero, net) ? zero : net
}

/** Net within limits: not below 0, and not above what was possible unless the cap is off. */
export function limitedNet<N>(plan: Plan<N>, moment: MomentSums<N>, final: boolean, bonusCap: boolean): N {
  const { zero, less } = plan.arithmetic
  const net = netOf(plan, moment, final)
  if (less(net, zero) || (final && moment.zeroed)) return zero
  return bonusCap && less(moment.possible, net) ? moment.possible : net
}

/** The total before critical effects. */
export function rawTotal<N>(plan: Plan<N>, tally: Tally<N>, compiled: CompiledChecklist): Share {
  return totalOf(plan, tally, compiled, false)
}

/** The total after critical effects; never above the raw one. */
export function finalTotal<N>(
  plan: Plan<N>,
  tally: Tally<N>,
  compiled: CompiledChecklist,
  raw: Share,
): Share {
  const effects = tally.failed.flatMap(({ question }) => question.critical ?? [])
  if (effects.some(critical => critical.effect === 'zeroAudit')) return { n: 0n, d: 1n }
  const zeroed = effects.some(critical => critical.effect === 'zeroMoment')
  const total = zeroed ? totalOf(plan, tally, compiled, true) : raw
  return effects
    .flatMap(critical => (critical.effect === 'capAudit' ? (critical.cap ?? []) : []))
    .reduce<Share>((share, cap) => {
      if (share === null) return null
      const limit = { n: millionthsOf(cap), d: 100_000_000n }
      return share.n * limit.d > limit.n * share.d ? limit : share
    }, total)
}

function totalOf<N>(
  plan: Plan<N>,
  tally: Tally<N>,
  { checklist, stages }: CompiledChecklist,
  final: boolean,
): Share {
  const { arithmetic } = plan
  const { method, bonusCap } = checklist.scoring
  if (method === 'points') {
    let net = arithmetic.zero
    let possible = arithmetic.zero
    for (const moment of tally.moments) {
      if (arithmetic.isZero(moment.possible)) continue
      net = arithmetic.add(net, netOf(plan, moment, final))
      possible = arithmetic.add(possible, moment.possible)
    }
    return limited(arithmetic.big(net), arithmetic.big(possible), bonusCap)
  }
  let n = 0n
  let d = 1n
  let weights = 0n
  for (const [i, sums] of tally.moments.entries()) {
    const weight = millionthsOf(stages[i]?.moment.weight ?? 0)
    if (arithmetic.isZero(sums.possible) || weight === 0n) continue
    const possible = arithmetic.big(sums.possible)
    n = n * possible + weight * arithmetic.big(limitedNet(plan, sums, final, bonusCap)) * d
    d *= possible
    weights += weight
  }
  return limited(n, d * weights, bonusCap)
}

function limited(n: bigint, d: bigint, bonusCap: boolean): Share {
  if (d === 0n) return null
  if (n < 0n) return { n: 0n, d: 1n }
  return bonusCap && n > d ? { n: 1n, d: 1n } : { n, d }
}

/** The band with the highest start that the unrounded percent reaches. */
export function bandOf(share: Share, { bands }: Scoring): string | null {
  if (share === null) return null
  const reached = bands.filter(({ from }) => millionthsOf(from) * share.d <= share.n * 100_000_000n)
  return (
    reached.reduce<(typeof reached)[number] | null>(
      (best, band) => (best === null || band.from > best.from ? band : best),
      null,
    )?.code ?? null
  )
}

/** Percent rounded half up to 1 decimal, for display. */
export function percentOf(share: Share): number | null {
  return share === null ? null : roundedBig(share.n, share.d, 1000) / 10
}

/** Percent in whole 1/10,000 %, half up, for storage. */
export function unitsOf(share: Share): number | null {
  return share === null ? null : roundedBig(share.n, share.d, 1_000_000)
}

/** Codes of failed critical questions with what each does. */
export function criticalOf(failed: readonly Line[]) {
  return failed.flatMap(({ question }) =>
    question.critical === undefined ? [] : [{ question: question.code, effect: question.critical.effect }],
  )
}

function millionthsOf(value: number): bigint {
  return BigInt(Math.round(value * 1e6))
}
