/** Willingness to recommend, 0-10: 9-10 promoters, 0-6 detractors (Reichheld, Harvard Business Review, 12/2003). */
export interface NetPromoter {
  readonly n: number
  readonly promoters: number
  readonly detractors: number
  /** % of promoters minus % of detractors, -100..100. */
  readonly value: number
  /** Half the width of a 95 % interval, in points; null when all are of one group, which tells nothing of it. */
  readonly margin: number | null
}

/** NPS of answers 0..10; null without answers. */
export function netPromoter(answers: readonly number[]): NetPromoter | null {
  const n = answers.length
  if (n === 0) return null
  const promoters = answers.filter(isPromoter).length
  const detractors = answers.filter(answer => answer <= 6).length
  const all = [promoters, detractors, n - promoters - detractors].includes(n)
  return {
    n,
    promoters,
    detractors,
    value: (100 * (promoters - detractors)) / n,
    margin: all ? null : netPromoterMargin(promoters / n, detractors / n, n),
  }
}

export const isPromoter = (answer: number): boolean => answer >= 9

/** 1.96 x 100 sqrt((p + d - (p - d)²) / n) of shares 0..1 (scoring.md). */
export function netPromoterMargin(promoters: number, detractors: number, n: number): number {
  return 196 * Math.sqrt(Math.max(0, promoters + detractors - (promoters - detractors) ** 2) / n)
}
