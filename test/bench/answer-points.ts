import { bestPoints } from '../../src-shared/model/answer-type.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'

/** question, moment, the value as text or null, the range of values it holds for or nulls, earned, possible. */
type PointsRow = readonly [string, string, string | null, number | null, number | null, number, number]

/** What each answer is worth, as rows of a table: what a question in SQL over answers has to be joined with. */
export function answerPoints(checklist: Checklist): PointsRow[] {
  return checklist.moments.flatMap(({ code: moment, questions }) =>
    questions
      .filter(({ role }) => role === 'scored')
      .flatMap(({ code, answer, weight }): PointsRow[] => {
        const possible = bestPoints(answer) * weight
        const exactly = (value: string | number, points: number): PointsRow => [
          code,
          moment,
          String(value),
          null,
          null,
          points * weight,
          possible,
        ]
        switch (answer.type) {
          case 'yesNo':
            return ['yes', 'no'].map(value => exactly(value, value === answer.good ? answer.points : 0))
          case 'choice':
            return answer.options.map(option => exactly(option.code, option.points))
          case 'scale': {
            const zero = answer.zeroAt ?? answer.min
            return Array.from({ length: answer.max - answer.min + 1 }, (_, i) => answer.min + i).map(value =>
              exactly(value, (answer.points * (value - zero)) / (answer.max - zero)),
            )
          }
          case 'number':
          case 'duration': {
            let from = -1e9
            const rows = answer.bands.map((band): PointsRow => {
              const to = 'upTo' in band ? band.upTo : band.below - 1e-6
              const row: PointsRow = [code, moment, null, from, to, band.points * weight, possible]
              from = to + 1e-6
              return row
            })
            return [...rows, [code, moment, null, from, 1e9, answer.otherwise * weight, possible]]
          }
          case 'multi':
          case 'text':
          case 'date':
          case 'time':
          case 'photo':
            return []
        }
      }),
  )
}
