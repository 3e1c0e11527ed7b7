import type { Comparison, Condition } from '../model/condition.ts'

/** What is known of each comparison so far; null: open. */
export type Truth = (boolean | null)[]
export type Judge = (truth: Truth) => boolean | null

/** Judges a condition while some of its comparisons are open; null: it hangs on them. */
export function judgeOf(condition: Condition, placeOf: (test: Comparison) => number): Judge {
  if ('not' in condition) {
    const inner = judgeOf(condition.not, placeOf)
    return truth => {
      const result = inner(truth)
      return result === null ? null : !result
    }
  }
  if ('all' in condition || 'any' in condition) {
    const decisive = 'any' in condition
    const parts = ('all' in condition ? condition.all : condition.any).map(part => judgeOf(part, placeOf))
    return truth => {
      let open = false
      for (const part of parts) {
        const result = part(truth)
        if (result === decisive) return decisive
        open ||= result === null
      }
      return open ? null : !decisive
    }
  }
  const place = placeOf(condition)
  return truth => truth[place] ?? null
}

/** Every comparison of a condition, as it stands in it. */
export function comparisonsOf(condition: Condition | undefined): Comparison[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(comparisonsOf)
  if ('any' in condition) return condition.any.flatMap(comparisonsOf)
  if ('not' in condition) return comparisonsOf(condition.not)
  return [condition]
}
