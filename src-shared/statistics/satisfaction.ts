import { wilson, type Share } from './wilson.ts'

/** CSAT: satisfaction on 1-5. */
export interface Satisfaction extends Share {
  /** Share of 4 and 5, 0..1: the usual way to read CSAT. */
  readonly share: number
  /** Wilson 95 %, 0..1. */
  readonly low: number
  readonly high: number
  /** Mean answer, 1..5. */
  readonly mean: number
}

export const isSatisfied = (answer: number): boolean => answer >= 4

/** CSAT of answers 1..5; null without answers. */
export function satisfaction(answers: readonly number[]): Satisfaction | null {
  const n = answers.length
  const met = answers.filter(isSatisfied).length
  const interval = wilson({ met, n })
  if (interval === null) return null
  return { met, n, share: met / n, ...interval, mean: answers.reduce((sum, each) => sum + each, 0) / n }
}
