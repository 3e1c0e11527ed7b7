import { bestPoints, type AnswerOption, type AnswerType, type Band } from '../model/answer-type.ts'
import type { Checklist } from '../model/checklist.ts'
import { largestNumber } from '../model/decimal.ts'
import type { Question } from '../model/question.ts'
import { gaugeOf } from '../scoring/gauge.ts'
import { isBelow } from '../scoring/walk.ts'

/**
 * The checklist as a shopper gets it whose score is hidden: no points, weights, bands of grades, critical rules and
 * integrity marks. What an answer asks for besides itself stays as it was: `missingFields` says the same of both. Where
 * a comment or evidence hangs on lost points, each answer keeps only on which side of those limits it stands (best is
 * 100 points); options that are summed up keep their ratios, since the limit is one of the sum. Whatever else points
 * said is gone, so two checklists that differ in it alone come out the same.
 */
export function withoutPoints(checklist: Checklist): Checklist {
  return {
    ...checklist,
    scoring: { method: 'points', bonusCap: true, hideScore: true, bands: [] },
    moments: checklist.moments.map(moment => ({
      ...moment,
      weight: 1,
      questions: moment.questions.map(withoutWorth),
    })),
  }
}

function withoutWorth(question: Question): Question {
  const { critical: _, ...rest } = question
  const limits = limitsOf(question)
  const open = { ...rest, weight: 1, evidenceBelow: 100 }
  const evidenceBelow = question.evidence === 'requiredBelow' ? question.evidenceBelow : 100
  switch (question.role) {
    case 'scored':
      return { ...open, evidenceBelow, answer: reduced(question.answer, sidesOf(question.answer, limits)) }
    case 'penalty':
      // Taken or not is all that counts; where nothing hangs on it, nothing is told.
      return limits.length === 0
        ? { ...open, role: 'info', commentBelow: null, answer: worthNothing(question.answer) }
        : {
            ...open,
            evidenceBelow: 100,
            commentBelow: question.commentBelow === null ? null : 100,
            answer: reduced(question.answer, takenSides),
          }
    case 'bonus':
    case 'integrity':
    case 'info':
    case 'impression':
      return {
        ...open,
        role: question.role === 'impression' ? 'impression' : 'info',
        commentBelow: null,
        evidence: question.evidence === 'requiredBelow' ? 'optional' : question.evidence,
        answer: worthNothing(question.answer),
      }
  }
}

/** Percents of its points below which something is asked for, ascending. */
function limitsOf({ commentBelow, evidence, evidenceBelow }: Question): number[] {
  const limits = [
    ...(commentBelow === null ? [] : [commentBelow]),
    ...(evidence === 'requiredBelow' ? [evidenceBelow] : []),
  ]
  return limits.toSorted((a, b) => a - b)
}

/** What is left of an answer's worth. */
interface Sides {
  /** Points for an answer that measured so many millionths. */
  readonly side: (measure: number) => number
  /** Nothing hangs on this answer at all. */
  readonly idle: boolean
  /** Whether, of points that are summed up, it is enough to know which are above and which below zero. */
  readonly signsDecide: (points: readonly number[]) => boolean
}

const best = 100

/** For a scored question: between which of the limits an answer stands, as a percent that stands there too. */
function sidesOf(answer: AnswerType, limits: readonly number[]): Sides {
  const { best: most } = gaugeOf(answer)
  const telling = limits.filter(limit => limit > 0)
  return {
    idle: telling.length === 0 || most <= 0,
    signsDecide: () => telling.every(limit => limit === best),
    side(measure) {
      const below = telling.find(limit => isBelow(measure, most, limit))
      if (below === undefined) return best
      return telling.findLast(limit => limit < below) ?? 0
    },
  }
}

const takenSides: Sides = {
  idle: false,
  signsDecide: points => points.every(each => each >= 0),
  side: measure => (measure > 0 ? best : 0),
}

const whole = (points: number) => Math.round(points * 1e6)

function reduced(answer: AnswerType, sides: Sides): AnswerType {
  if (sides.idle || bestPoints(answer) <= 0) return worthNothing(answer)
  const { side } = sides
  switch (answer.type) {
    case 'yesNo':
    case 'scale':
      return { ...answer, points: best }
    case 'choice':
      return {
        ...answer,
        options: answer.options.map(option => ({ ...option, points: side(whole(option.points)) })),
      }
    case 'multi':
      return { ...answer, options: ratiosOnly(answer.options, sides) }
    case 'number':
    case 'duration': {
      const otherwise = side(whole(answer.otherwise))
      return { ...answer, otherwise, bands: fewerBands(answer.bands, otherwise, side) }
    }
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return answer
  }
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** Signs alone where they decide; otherwise the smallest whole numbers of the same ratio. */
function ratiosOnly(options: readonly AnswerOption[], { signsDecide }: Sides): AnswerOption[] {
  const points = options.map(option => whole(option.points))
  const sized = (value: number) => (Object.is(value, -0) ? 0 : value)
  if (signsDecide(points)) {
    return options.map((option, i) => ({ ...option, points: sized(Math.sign(points[i] ?? 0)) }))
  }
  const common = points.map(Math.abs).reduce(divisor, 0) || 1
  const units = points.map(each => each / common)
  // As whole points, or as millionths of one where they would be too many.
  const unit = Math.max(...units.map(Math.abs)) <= largestNumber ? 1 : 1e6
  return options.map((option, i) => ({ ...option, points: sized((units[i] ?? 0) / unit) }))
}

/** Bands next to each other that stand on the same side are one. */
function fewerBands(bands: readonly Band[], otherwise: number, side: Sides['side']): Band[] {
  const kept: Band[] = []
  let after = otherwise
  for (const band of bands.toReversed()) {
    const points = side(whole(band.points))
    if (points !== after) kept.unshift({ ...band, points })
    after = points
  }
  return kept
}

/** The same question and the same answers, worth nothing, none of them the good one. */
function worthNothing(answer: AnswerType): AnswerType {
  switch (answer.type) {
    case 'yesNo':
      return { type: 'yesNo', points: 0, good: 'yes' }
    case 'scale': {
      const { zeroAt: _, ...rest } = answer
      return { ...rest, points: 0 }
    }
    case 'choice':
      return { ...answer, options: answer.options.map(option => ({ ...option, points: 0 })) }
    case 'multi':
      return { ...answer, options: answer.options.map(option => ({ ...option, points: 0 })) }
    case 'number':
    case 'duration':
      return { ...answer, bands: [], otherwise: 0 }
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return answer
  }
}
