import type { Live, ShownMoment } from './scoring-live.ts'

/** The question before (-1) or after (+1) this one among those shown, over moments; itself at either end. */
export function neighbour(moments: readonly ShownMoment[], code: string, step: 1 | -1): string {
  const order = moments.flatMap(moment => moment.questions)
  const at = order.indexOf(code)
  return at < 0 ? (order[0] ?? code) : (order[at + step] ?? code)
}

export function momentOf(moments: readonly ShownMoment[], code: string): ShownMoment | undefined {
  return moments.find(moment => moment.questions.includes(code))
}

/** Where to stand in a moment: its first question without an answer, else its first. */
export function entryOf(moment: ShownMoment, marks: Live['marks']): string | undefined {
  return moment.questions.find(code => marks[code]?.answered !== true) ?? moment.questions[0]
}

/** Where the next moment is entered; null in the last one. */
export function nextMomentEntry({ moments, marks }: Live, code: string): string | null {
  const at = moments.findIndex(moment => moment.questions.includes(code))
  const next = moments[at + 1]
  return next === undefined ? null : (entryOf(next, marks) ?? null)
}

/** The next question without an answer or with something missing, from the last on to the first; null when none is. */
export function nextOpen({ moments, marks }: Live, code: string): string | null {
  const order = moments.flatMap(moment => moment.questions)
  const at = order.indexOf(code)
  const ahead = [...order.slice(at + 1), ...order.slice(0, at + 1)]
  return ahead.find(one => marks[one]?.answered === false || (marks[one]?.missing.length ?? 0) > 0) ?? null
}

/** The question itself while it is shown, else the nearest shown one before it in the checklist's order. */
export function nearestShown(live: Live, code: string, allCodes: readonly string[]): string {
  if (live.marks[code] !== undefined) return code
  const at = allCodes.indexOf(code)
  const before = allCodes.slice(0, Math.max(0, at)).findLast(one => live.marks[one] !== undefined)
  return before ?? live.moments[0]?.questions[0] ?? code
}
