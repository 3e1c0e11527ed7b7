import type { DraftAnswer, DraftChecklist } from '../model/draft-checklist.ts'
import type { ExactShare } from '../scoring/effective-shares.ts'
import { exactShares, inMillionths } from '../scoring/effective-shares.ts'

/** Percents of the total with one decimal, by id of the draft. */
export interface DraftShares {
  readonly moments: ReadonlyMap<string, number>
  readonly questions: ReadonlyMap<string, number>
}

/**
 * The effective share of the total of every moment and question, as shown: percents with one decimal that add up
 * to exactly 100.0 (moments) and to the moment's number (its questions). Each is the exact share rounded up or
 * down to a tenth, the largest remainders up. All 0 when nothing is scored. A number left out counts as 0.
 */
export function draftShares(draft: DraftChecklist): DraftShares {
  const shares = exactShares(
    draft.scoring.method,
    draft.moments.map(({ weight, questions }) => ({
      weight: inMillionths(weight ?? 0),
      questions: questions.map(({ role, answer, weight: own }) => ({
        points: role === 'scored' ? inMillionths(draftBestPoints(answer)) : 0n,
        weight: inMillionths(own ?? 0),
      })),
    })),
  )
  const something = shares.some(({ moment }) => moment.n > 0n)
  const ofMoments = apportion(
    something ? 1000 : 0,
    shares.map(({ moment }) => moment),
  )
  const moments = new Map<string, number>()
  const questions = new Map<string, number>()
  draft.moments.forEach((moment, i) => {
    const tenths = ofMoments[i] ?? 0
    moments.set(moment.id, tenths / 10)
    const own = apportion(tenths, shares[i]?.questions ?? [])
    moment.questions.forEach(({ id }, j) => questions.set(id, (own[j] ?? 0) / 10))
  })
  return { moments, questions }
}

/** Best points of an answer under construction, before weight; numbers left out count as 0. */
export function draftBestPoints(answer: DraftAnswer): number {
  switch (answer.type) {
    case 'yesNo':
    case 'scale':
      return answer.points ?? 0
    case 'choice':
      return answer.options.reduce((best, { points }) => Math.max(best, points ?? 0), 0)
    case 'multi':
      return answer.options.reduce((sum, { points }) => sum + Math.max(0, points ?? 0), 0)
    case 'number':
    case 'duration':
      return answer.bands.reduce((best, { points }) => Math.max(best, points ?? 0), answer.otherwise ?? 0)
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return 0
  }
}

/** Whole tenths of a percent for parts of one denominator; their sum is `total`. Earlier parts win a draw. */
function apportion(total: number, parts: readonly ExactShare[]): number[] {
  const exact = parts.map(({ n, d }) => ({ tenths: Number((1000n * n) / d), rest: (1000n * n) % d }))
  let left = total - exact.reduce((sum, { tenths }) => sum + tenths, 0)
  const shown = exact.map(({ tenths }) => tenths)
  const byRest = exact
    .map(({ rest }, place) => ({ rest, place }))
    .filter(({ rest }) => rest > 0n)
    .sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest < b.rest ? 1 : -1))
  for (const { place } of byRest) {
    if (left <= 0) break
    shown[place] = (shown[place] ?? 0) + 1
    left -= 1
  }
  return shown
}
