import { Fraction } from 'fraction.js'
import type { AnswerValue, Answers } from '../../../src-shared/model/answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { Question } from '../../../src-shared/model/question.ts'

// Scoring written once more, as plainly as the rules are: fractions throughout, no units, no plans.
const exact = (n: number) => new Fraction(BigInt(Math.round(n * 1e6)), 1_000_000n)
const zero = new Fraction(0)
const sum = (list: readonly Fraction[]) => list.reduce((total, each) => total.add(each), zero)
const largest = (list: readonly Fraction[]) =>
  list.reduce((best, each) => (each.gt(best) ? each : best), zero)

function points({ answer }: Question, value: AnswerValue): { earned: Fraction; best: Fraction } {
  switch (answer.type) {
    case 'yesNo':
      return { earned: value === answer.good ? exact(answer.points) : zero, best: exact(answer.points) }
    case 'scale': {
      const from = exact(answer.zeroAt ?? answer.min)
      const share = exact(Number(value)).sub(from).div(exact(answer.max).sub(from))
      return { earned: exact(answer.points).mul(share), best: exact(answer.points) }
    }
    case 'choice': {
      const chosen = answer.options.find(option => option.code === value)
      return {
        earned: exact(chosen?.points ?? 0),
        best: largest(answer.options.map(option => exact(option.points))),
      }
    }
    case 'multi': {
      const chosen = answer.options.filter(option => Array.isArray(value) && value.includes(option.code))
      return {
        earned: largest([sum(chosen.map(option => exact(option.points)))]),
        best: sum(answer.options.map(option => exact(Math.max(0, option.points)))),
      }
    }
    case 'number':
    case 'duration': {
      const at = Number(value)
      const band = answer.bands.find(each => ('upTo' in each ? at <= each.upTo : at < each.below))
      return {
        earned: exact(band?.points ?? answer.otherwise),
        best: largest([answer.otherwise, ...answer.bands.map(each => each.points)].map(exact)),
      }
    }
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return { earned: zero, best: zero }
  }
}

/** The raw percent, exact; null when nothing was possible. */
export function rawPercentOf(
  checklist: Checklist,
  answers: Answers,
  visible: ReadonlySet<string>,
): Fraction | null {
  const { method, bonusCap } = checklist.scoring
  const limit = (percent: Fraction) =>
    percent.lt(0) ? zero : bonusCap && percent.gt(100) ? new Fraction(100) : percent
  const moments = checklist.moments.flatMap(moment => {
    const totals = { net: zero, possible: zero }
    for (const question of moment.questions) {
      const value = answers[question.code]?.value
      if (value === undefined || !visible.has(question.code)) continue
      const { earned, best } = points(question, value)
      const weight = exact(question.weight)
      if (question.role === 'scored') totals.possible = totals.possible.add(weight.mul(best))
      if (question.role === 'scored' || question.role === 'bonus')
        totals.net = totals.net.add(weight.mul(earned))
      if (question.role === 'penalty') totals.net = totals.net.sub(weight.mul(earned))
    }
    return totals.possible.equals(0) ? [] : [{ ...totals, weight: exact(moment.weight) }]
  })
  const possible = sum(moments.map(moment => moment.possible))
  const weights = sum(moments.map(moment => moment.weight))
  if (method === 'points') {
    return possible.equals(0)
      ? null
      : limit(
          sum(moments.map(moment => moment.net))
            .div(possible)
            .mul(100),
        )
  }
  if (weights.equals(0)) return null
  const weighted = moments.map(({ net, possible: of, weight }) => limit(net.div(of).mul(100)).mul(weight))
  return limit(sum(weighted).div(weights))
}

/** Rounded half up to `places` decimals. */
export function halfUp(value: Fraction, places: number): number {
  const scale = 10 ** places
  return value.mul(scale).add(1, 2).floor(0).valueOf() / scale
}
