import type { Answer, Answers, AnswerValue } from '../../src-shared/model/answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Question } from '../../src-shared/model/question.ts'
import { scoreExactly } from '../../src-shared/scoring/score-exactly.ts'
import { answerLevels } from './answer-levels.ts'
import { needsTalk } from './needs-talk.ts'
import { weakMoment } from './planted.ts'
import type { Random } from './random.ts'

export interface Choice {
  readonly target: number
  readonly good: boolean
  readonly capped: boolean
  /** How readily a branch loses a question, by code: its own habits. */
  readonly habits: ReadonlyMap<string, number>
  /** Answers that are known before: what the visit was about. */
  readonly given: Answers
}

export interface Step {
  readonly code: string
  readonly moment: string
  readonly levels: readonly AnswerValue[]
}

/** A moment other than the weak one is not brought below this. */
export const momentFloor = { good: 66, other: 55 }

const fallsByItself = (question: Question) =>
  question.critical === undefined || question.critical.effect === 'flag'

export function stepsOf(checklist: Checklist, given: Answers, random: Random): Step[] {
  return checklist.moments.flatMap(moment =>
    moment.questions
      .filter(question => question.role === 'scored' && moment.code !== weakMoment)
      .filter(question => given[question.code] === undefined && fallsByItself(question))
      .map(question => ({
        code: question.code,
        moment: moment.code,
        levels: answerLevels(question, random),
      })),
  )
}

/** Everything at its best, penalties not taken; the start from which points are lost. */
export function bestAnswers(checklist: Checklist, random: Random): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const question of checklist.moments.flatMap(moment => moment.questions)) {
    const best = answerLevels(question, random)[0]
    if (best === undefined || question.role === 'info' || question.role === 'impression') continue
    if (question.role === 'bonus') answers[question.code] = { value: random.chance(0.12) ? 'yes' : 'no' }
    else answers[question.code] = { value: best }
  }
  return answers
}

/** Answers whose total, by the real scorer, comes as near to the target as the checklist's points allow. */
export function chooseAnswers(checklist: Checklist, choice: Choice, random: Random): Answers {
  const answers = {
    ...bestAnswers(checklist, random),
    ...needsTalk(choice.good, random),
    ...choice.given,
  }
  if (choice.capped) answers['fees'] = { value: 'no' }
  const aim = choice.capped ? choice.target + 24 : choice.target
  const measured = (trial: Answers) => {
    const score = scoreExactly(checklist, trial)
    const lowest = Math.min(
      100,
      ...score.score.moments
        .filter(({ code }) => code !== weakMoment && code !== 'advice')
        .map(({ rawPercent }) => rawPercent ?? 100),
    )
    return { percent: (score.rawPercentUnits ?? 0) / 10_000, lowest }
  }
  const floor = choice.good ? momentFloor.good : momentFloor.other
  const steps = stepsOf(checklist, choice.given, random)
  const order = steps
    .map(step => ({ step, key: random.next() ** (1 / (choice.habits.get(step.code) ?? 1)) }))
    .sort((a, b) => b.key - a.key)
    .map(({ step }) => step)
  let now = measured(answers).percent
  for (const { code, levels } of order) {
    if (now <= aim + 0.4) break
    const value = levels[levels.length > 2 && random.chance(0.75) ? 1 : random.int(1, levels.length - 1)]
    if (value === undefined) continue
    const trial = measured({ ...answers, [code]: { value } })
    if (trial.percent < aim - 1 || trial.percent >= now || trial.lowest < floor) continue
    answers[code] = { value }
    now = trial.percent
  }
  return polished(answers, order, aim, trial => measured(trial).percent)
}

/** Turns single answers while that brings the total nearer to the aim. */
function polished(
  start: Answers,
  steps: readonly Step[],
  aim: number,
  percentOf: (answers: Answers) => number,
): Answers {
  let answers = start
  let gap = Math.abs(percentOf(answers) - aim)
  for (let round = 0; round < 3 && gap > 0.1; round += 1) {
    let nearest: { answers: Answers; gap: number } | undefined
    for (const { code, levels } of steps) {
      for (const value of levels) {
        const trial = { ...answers, [code]: { value } }
        const apart = Math.abs(percentOf(trial) - aim)
        if (apart < (nearest?.gap ?? gap)) nearest = { answers: trial, gap: apart }
      }
    }
    if (nearest === undefined) break
    answers = nearest.answers
    gap = nearest.gap
  }
  return answers
}
