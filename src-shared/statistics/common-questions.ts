import { comparableQuestions } from '../authoring/question-differences.ts'
import type { Answers } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import { effectiveShares } from '../scoring/effective-shares.ts'
import { scoreExactly, type ExactScore } from '../scoring/score-exactly.ts'
import { visibleQuestions } from '../scoring/visible-questions.ts'

/** Below this percent of points in common there is no trend line (scoring.md). */
export const leastInCommon = 70

export interface CommonQuestions {
  /** The newest revision reduced to the questions common to all, its weights kept; null when there are none. */
  readonly checklist: Checklist | null
  readonly codes: ReadonlySet<string>
  /** Percent of the total that the common questions decide, in the revision where it is least; null: nothing scored. */
  readonly share: number | null
  /** Whether a trend line may be drawn. */
  readonly trend: boolean
}

/** What is common to the revisions of one checklist that are in view. */
export function commonQuestions(newest: Checklist, earlier: readonly Checklist[]): CommonQuestions {
  const revisions = [...earlier, newest]
  const comparable = revisions.map(revision => comparableQuestions(revision, newest))
  const codes = new Set(
    newest.moments
      .flatMap(moment => moment.questions.map(({ code }) => code))
      .filter(code => comparable.every(each => each.has(code))),
  )
  const shares = revisions.map(revision => {
    const { questions } = effectiveShares(revision)
    if (!questions.some(({ share }) => share > 0)) return null
    return questions.reduce((sum, { code, share }) => sum + (codes.has(code) ? share : 0), 0)
  })
  const measured = shares.filter(share => share !== null)
  const share = measured.length < shares.length ? null : Math.min(...measured)
  return {
    checklist: reduced(newest, codes),
    codes,
    share,
    // Shares are cut at 13 decimals each: 70 may come out a hair lower.
    trend: share !== null && share >= leastInCommon - 1e-6,
  }
}

/**
 * A visit's score over the common questions; only raw percents are of use, for the effects of critical questions are
 * not comparable. null without common questions. Which questions were asked is decided by the visit's own revision: a
 * condition may refer to one that is not common.
 */
export function scoreInCommon(
  common: CommonQuestions,
  revision: Checklist,
  answers: Answers,
): ExactScore | null {
  const { checklist } = common
  return checklist === null ? null : scoreExactly(checklist, answersInCommon(common, revision, answers))
}

/** The answers to common questions that the visit was asked. */
export function answersInCommon({ codes }: CommonQuestions, revision: Checklist, answers: Answers): Answers {
  const visible = visibleQuestions(revision, answers)
  return Object.fromEntries(Object.entries(answers).filter(([code]) => codes.has(code) && visible.has(code)))
}

/** Raw percent of a visit over the common questions, in whole 1/10,000 %; null when nothing of them was possible. */
export function rawInCommon(common: CommonQuestions, revision: Checklist, answers: Answers): number | null {
  return scoreInCommon(common, revision, answers)?.rawPercentUnits ?? null
}

function reduced(checklist: Checklist, codes: ReadonlySet<string>): Checklist | null {
  const moments = checklist.moments.flatMap(moment => {
    const questions = moment.questions.filter(({ code }) => codes.has(code)).map(withoutCondition)
    return questions.length === 0 ? [] : [{ ...withoutCondition(moment), questions }]
  })
  return moments.length === 0 ? null : { ...checklist, moments }
}

function withoutCondition<Item extends { showIf?: unknown }>(item: Item): Omit<Item, 'showIf'> {
  const { showIf: _, ...rest } = item
  return rest
}
