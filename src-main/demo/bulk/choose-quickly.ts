import type { Answer, Answers, AnswerValue } from '../../../src-shared/model/answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { bestAnswers, momentFloor, stepsOf, type Choice } from '../choose-answers.ts'
import { needsTalk } from '../needs-talk.ts'
import { weakMoment } from '../planted.ts'
import type { Random } from '../random.ts'

/** Trials of single answers at the end, to come near the target. */
const mostTurns = 12
const near = 0.4

/**
 * Answers as `chooseAnswers` chooses them, by the same scorer, but with some dozens of trials in place of some hundreds:
 * a single visit comes less near to its target, the mean of many as near.
 */
export function chooseQuickly(checklist: Checklist, choice: Choice, random: Random): Answers {
  const { given, capped, target, good, habits } = choice
  const answers: Record<string, Answer> = {
    ...bestAnswers(checklist, random),
    ...needsTalk(good, random),
    ...given,
  }
  if (capped) answers['fees'] = { value: 'no' }
  const aim = capped ? target + 24 : target
  const floor = good ? momentFloor.good : momentFloor.other
  const order = stepsOf(checklist, given, random)
    .filter(({ levels }) => levels.length > 1)
    .map(step => ({ step, key: random.next() ** (1 / (habits.get(step.code) ?? 1)) }))
    .sort((a, b) => b.key - a.key)
    .map(({ step }) => step)
  let now = percentOf(checklist, answers).percent
  const turn = (code: string, value: AnswerValue, accept: (percent: number, lowest: number) => boolean) => {
    const before = answers[code]
    answers[code] = { value }
    const { percent, lowest } = percentOf(checklist, answers)
    if (accept(percent, lowest)) now = percent
    else if (before === undefined) delete answers[code]
    else answers[code] = before
  }
  for (const { code, levels } of order) {
    if (now <= aim + near) break
    const value = levels[levels.length > 2 && random.chance(0.75) ? 1 : random.int(1, levels.length - 1)]
    if (value === undefined) continue
    turn(code, value, (percent, lowest) => percent >= aim - 1 && percent < now && lowest >= floor)
  }
  for (let turns = 0; turns < mostTurns && Math.abs(now - aim) > near; turns += 1) {
    const step = order[random.int(0, order.length - 1)]
    const value = step?.levels[random.int(0, step.levels.length - 1)]
    if (step === undefined || value === undefined) break
    turn(
      step.code,
      value,
      (percent, lowest) => Math.abs(percent - aim) < Math.abs(now - aim) && lowest >= floor,
    )
  }
  return answers
}

function percentOf(checklist: Checklist, answers: Answers): { percent: number; lowest: number } {
  const { rawPercentUnits, moments } = scoreExactly(checklist, answers)
  let lowest = 100
  for (const { code, rawPercentUnits: units } of moments) {
    if (code !== weakMoment && code !== 'advice' && units !== null) lowest = Math.min(lowest, units / 10_000)
  }
  return { percent: (rawPercentUnits ?? 0) / 10_000, lowest }
}
