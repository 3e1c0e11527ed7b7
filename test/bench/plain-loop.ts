import { bestPoints, type AnswerType } from '../../src-shared/model/answer-type.ts'
import type { Answers, AnswerValue } from '../../src-shared/model/answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import { criteria, levels } from '../../src-shared/model/closed-lists.ts'

/*
 * The reference: the same sums in doubles, written for speed. It checks no answer, knows no conditions, critical
 * questions, bonuses and penalties, and rounds what doubles give it.
 */
interface Line {
  readonly code: string
  /** Places in the row of sums. */
  readonly moment: number
  readonly criterion: number
  readonly level: number
  readonly weight: number
  readonly best: number
  readonly answer: AnswerType
}

export interface PlainScore {
  readonly percent: number | null
  readonly band: string | null
  readonly earned: number
  readonly possible: number
  readonly answered: number
  /** Percents of moments, then criteria, then levels; null where nothing was possible. */
  readonly parts: readonly (number | null)[]
}

function pointsOf(type: AnswerType, value: AnswerValue): number {
  switch (type.type) {
    case 'yesNo':
      return value === type.good ? type.points : 0
    case 'scale': {
      const zero = type.zeroAt ?? type.min
      return typeof value === 'number' ? (type.points * (value - zero)) / (type.max - zero) : 0
    }
    case 'choice': {
      for (const option of type.options) if (option.code === value) return option.points
      return 0
    }
    case 'duration': {
      if (typeof value !== 'number') return 0
      for (const band of type.bands) if ('upTo' in band && value <= band.upTo) return band.points
      return type.otherwise
    }
    case 'multi':
    case 'number':
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return 0
  }
}

const percentOf = (earned: number, possible: number): number | null =>
  possible === 0 ? null : Math.round((1000 * earned) / possible) / 10

/** Makes the loop for one checklist; best points and places are worked out once. */
export function plainLoop(checklist: Checklist): (answers: Answers) => PlainScore {
  const moments = checklist.moments.length
  const sums = moments + criteria.length + levels.length
  const lines: Line[] = checklist.moments.flatMap(({ questions }, moment) =>
    questions.map(({ code, weight, answer, criterion, level }) => ({
      code,
      moment,
      criterion: moments + criteria.indexOf(criterion ?? 'speed'),
      level: moments + criteria.length + levels.indexOf(level ?? 'basic'),
      weight,
      best: weight * bestPoints(answer),
      answer,
    })),
  )
  const bands = [...checklist.scoring.bands].sort((a, b) => b.from - a.from)
  const earned = new Float64Array(sums)
  const possible = new Float64Array(sums)
  const add = (place: number, points: number, best: number) => {
    earned[place] = (earned[place] ?? 0) + points
    possible[place] = (possible[place] ?? 0) + best
  }
  return answers => {
    earned.fill(0)
    possible.fill(0)
    let all = 0
    let most = 0
    let answered = 0
    for (const line of lines) {
      const answer = answers[line.code]
      if (answer === undefined) continue
      answered += 1
      if (answer.value === undefined) continue
      const points = line.weight * pointsOf(line.answer, answer.value)
      all += points
      most += line.best
      add(line.moment, points, line.best)
      add(line.criterion, points, line.best)
      add(line.level, points, line.best)
    }
    const percent = percentOf(all, most)
    const parts: (number | null)[] = []
    for (let place = 0; place < sums; place += 1)
      parts.push(percentOf(earned[place] ?? 0, possible[place] ?? 0))
    return {
      percent,
      band: percent === null ? null : (bands.find(band => band.from <= percent)?.code ?? null),
      earned: all,
      possible: most,
      answered,
      parts,
    }
  }
}
