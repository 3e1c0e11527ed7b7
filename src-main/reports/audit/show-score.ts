import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Score } from '../../../src-shared/model/score.ts'
import type { ShownScore } from './shown.ts'

/** The total as the cover and the summary show it. */
export function showScore(
  score: Score,
  checklist: Checklist,
  text: (words: LocalisedText) => string,
): ShownScore {
  const questions = checklist.moments.flatMap(moment => moment.questions)
  const band = checklist.scoring.bands.find(one => one.code === score.band)
  return {
    percent: score.percent,
    rawPercent: score.rawPercent,
    band: band ? { code: band.code, title: text(band.title) } : null,
    earned: score.earned,
    possible: score.possible,
    bonus: score.bonus,
    penalty: score.penalty,
    critical: score.critical.map(({ question, effect }) => {
      const found = questions.find(one => one.code === question)
      return { text: found ? text(found.text) : question, effect, cap: found?.critical?.cap ?? null }
    }),
    criteria: score.criteria,
    levels: score.levels,
  }
}
