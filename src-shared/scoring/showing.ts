import type { AnswerValue } from '../model/answer.ts'
import type { Comparison, Condition } from '../model/condition.ts'

/** What is known of the questions so far, by their place in the checklist. Hidden: no value, not N/A. */
export interface Known {
  readonly values: readonly (AnswerValue | undefined)[]
  readonly na: readonly boolean[]
}

export type Shows = (known: Known) => boolean

/**
 * Compiles a condition. A comparison with a question that is hidden, unanswered or N/A is false, `ne` included;
 * `not` turns the plain result around (scoring.md, "Conditions").
 */
export function compileCondition(condition: Condition, places: ReadonlyMap<string, number>): Shows {
  if ('all' in condition) {
    const parts = condition.all.map(part => compileCondition(part, places))
    return known => parts.every(part => part(known))
  }
  if ('any' in condition) {
    const parts = condition.any.map(part => compileCondition(part, places))
    return known => parts.some(part => part(known))
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not, places)
    return known => !part(known)
  }
  const place = places.get(condition.question)
  // readChecklist refuses such a condition; a checklist under construction may still hold one.
  if (place === undefined) return () => false
  return compileComparison(condition, place)
}

function compileComparison({ op, value: against }: Comparison, place: number): Shows {
  if (op === 'notApplicable') return known => known.na[place] === true
  if (op === 'answered') return known => known.values[place] !== undefined
  return known => {
    const value = known.values[place]
    return value !== undefined && against !== undefined && holds(op, value, against)
  }
}

type Valued = Exclude<Comparison['op'], 'answered' | 'notApplicable'>

function holds(op: Valued, value: AnswerValue, against: NonNullable<Comparison['value']>): boolean {
  switch (op) {
    case 'eq':
      return value === against
    case 'ne':
      return value !== against
    case 'in':
      return Array.isArray(against) && !Array.isArray(value) && against.includes(value)
    case 'includes':
      return Array.isArray(value) && typeof against === 'string' && value.includes(against)
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      break
  }
  // Dates and times are written so that their order as text is their order in time.
  const order =
    typeof value === 'number' && typeof against === 'number'
      ? value - against
      : typeof value === 'string' && typeof against === 'string'
        ? value < against
          ? -1
          : Number(value > against)
        : Number.NaN
  switch (op) {
    case 'lt':
      return order < 0
    case 'lte':
      return order <= 0
    case 'gt':
      return order > 0
    case 'gte':
      return order >= 0
  }
}
