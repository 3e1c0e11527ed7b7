import { scoreAudit } from '../../src-shared/scoring/score-audit.ts'
import { liveOf, type Live } from '../../src-renderer/stores/scoring-live.ts'
import { answersOf, answerTo, checklistOf } from './hundred-questions.ts'
import { interleaved, median, timeOfMany } from './measure.ts'
import { plainLoop } from './plain-loop.ts'
import { ratioRow, type Part } from './row.ts'

const questions = 100
const audits = 1000

/** One answer to all scores, and many audits scored again, against a plain loop in doubles. */
export async function scoringRows(): Promise<Part> {
  const checklist = checklistOf(questions, 8)
  const plain = plainLoop(checklist)
  const first = answersOf(questions, 3)
  if (plain(first).percent !== scoreAudit(checklist, first).percent)
    throw new Error('the plain loop does another job')

  // What the store of the scoring screen does with an answer: a new object of all answers with one changed.
  const changed = Array.from({ length: 64 }, (_, turn) => ({
    ...first,
    [`q${(turn % questions) + 1}`]: answerTo(turn % questions, turn),
  }))
  const pick = (turn: number) => changed[turn % changed.length] ?? first
  let live: Live | null = null
  let sink = 0
  const one = await interleaved(41, {
    plain: () => timeOfMany(turn => (sink += plain(pick(turn)).earned), 2000),
    score: () => timeOfMany(turn => (sink += scoreAudit(checklist, pick(turn)).earned), 1000),
    screen: () => timeOfMany(turn => (live = liveOf(checklist, pick(turn), [], live)), 300),
  })
  const all = Array.from({ length: audits }, (_, n) => answersOf(questions, n))
  const many = await interleaved(9, {
    plain: () => timeOfMany(() => all.forEach(answers => (sink += plain(answers).earned)), 1),
    score: () => timeOfMany(() => all.forEach(answers => (sink += scoreAudit(checklist, answers).earned)), 1),
  })
  if (sink < 0) throw new Error('nothing was scored')

  const loop = { of: 'plain loop', ms: median(one.plain) }
  return {
    rows: [
      ratioRow('one answer → all scores, 100 questions', median(one.score), loop, 10),
      ratioRow('the same with missing fields and all the screen shows', median(one.screen), loop, 10),
      ratioRow(
        '1,000 audits scored again',
        median(many.score),
        { of: 'plain loop', ms: median(many.plain) },
        10,
      ),
    ],
    notes: [],
  }
}
