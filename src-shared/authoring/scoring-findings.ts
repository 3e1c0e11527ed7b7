import type { DraftChecklist, DraftMoment, DraftQuestion } from '../model/draft-checklist.ts'
import { draftBestPoints } from './draft-shares.ts'
import type { Finding } from './finding.ts'
import { warning } from './finding.ts'

/** What is allowed by scoring.md, but hardly meant: weights, points and roles that change nothing. */
export function scoringFindings({ scoring, moments }: DraftChecklist): Finding[] {
  const { bands, method } = scoring
  const nothing = !moments.some(hasScored)
  const head = { kind: 'checklist' } as const
  return [
    ...(nothing && moments.length > 0 ? [warning('nothingScored', head, 'moments')] : []),
    ...(bands.length > 0 && !bands.some(({ from }) => from === 0)
      ? [warning('lowestBandMissing', head, 'scoring')]
      : []),
    ...moments.flatMap(moment => [
      ...(nothing ? [] : momentFindings(moment, method === 'moments')),
      ...moment.questions.flatMap(questionFindings),
    ]),
  ]
}

function momentFindings(moment: DraftMoment, byMoments: boolean): Finding[] {
  const at = { kind: 'moment', id: moment.id } as const
  const scored = hasScored(moment)
  // A bonus or a penalty without a scored question is a fault of its own.
  const faulty = moment.questions.some(({ role }) => role === 'bonus' || role === 'penalty')
  if (!scored) {
    return moment.questions.length > 0 && !faulty ? [warning('momentNotScored', at, 'questions')] : []
  }
  return byMoments && moment.weight === 0 ? [warning('momentWeightZero', at, 'weight')] : []
}

function questionFindings({ id, role, answer, weight, critical }: DraftQuestion): Finding[] {
  if (role !== 'scored' && role !== 'bonus' && role !== 'penalty') return []
  const at = { kind: 'question', id } as const
  if (!isScorableType(answer.type)) return [warning('typeNotScored', at, 'answer')]
  // A critical question without points is a fault of its own.
  if (draftBestPoints(answer) === 0) return critical ? [] : [warning('pointsZero', at, 'answer')]
  return [
    ...(weight === 0 ? [warning(critical ? 'gateOnly' : 'weightZero', at, 'weight')] : []),
    ...(critical?.failBelow === 0 ? [warning('criticalNeverFails', at, 'critical')] : []),
  ]
}

function hasScored({ questions }: DraftMoment): boolean {
  return questions.some(({ role, answer }) => role === 'scored' && isScorableType(answer.type))
}

function isScorableType(type: DraftQuestion['answer']['type']): boolean {
  return type !== 'text' && type !== 'date' && type !== 'time' && type !== 'photo'
}
