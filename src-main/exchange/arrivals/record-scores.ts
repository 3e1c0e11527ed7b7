import { isDeepStrictEqual } from 'node:util'
import { answerSchema, type Answer, type Answers } from '../../../src-shared/model/answer.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { checkAnswers } from '../../../src-shared/model/check-answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import type { ArrivingHistory, UnnumberedScore } from '../../store/arrival-rows.ts'
import { fromColumn } from '../../store/json-column.ts'
import type { VisitRecord } from './arriving-visit.ts'

/** Scores of a record, computed here; `of`: for the number of a submission the place of its score in the list. */
export type RecordScores = {
  readonly list: readonly UnnumberedScore[]
  readonly of: ReadonlyMap<number, number>
}

/** Answers as they stood at a moment, by the history of the visit. */
function answersAt({ rows }: ArrivingHistory, moment: string): Answers {
  const answers: Record<string, Answer> = {}
  for (const { question, document, at } of rows) {
    if (at > moment) continue
    if (document === '{}') delete answers[question]
    else answers[question] = fromColumn(answerSchema, document, `answer ${question}`)
  }
  return answers
}

/** The sender had the checklist without points: every submission is scored here for the first time. */
function scoredHere(
  checklist: Checklist,
  record: VisitRecord,
  current: ArrivingHistory,
): RecordScores | null {
  const list: UnnumberedScore[] = []
  const of = new Map<number, number>()
  const last = record.submissions.at(-1)
  for (const one of record.submissions) {
    if (one.kind !== 'submitted') continue
    const answers = one === last ? current.answers : answersAt(current, one.at)
    if (one !== last && checkAnswers(checklist, answers, true).length > 0) return null
    of.set(one.number, list.length)
    const exact = scoreExactly(checklist, answers)
    const json = one === last ? current.answersJson : canonicalJson(answers)
    list.push({ cause: 'submitted', at: one.at, author: null, reason: null, answers: json, exact })
  }
  return { list, of }
}

/**
 * The scores a record brings, each computed anew from its answers: what the sender computed is never believed.
 * `current`: the answers of the visit, which fit the checklist where it was submitted. null
 * where answers don't fit the checklist, a submission names a score that is not there, or the last one was scored by
 * other answers than the visit has.
 */
export function scoresOf(
  checklist: Checklist,
  record: VisitRecord,
  current: ArrivingHistory,
): RecordScores | null {
  if (record.scores.length === 0) return scoredHere(checklist, record, current)
  const list: UnnumberedScore[] = []
  const places = new Map<number, number>()
  for (const { revision, cause, at, author, reason, answers } of record.scores) {
    const json = isDeepStrictEqual(answers, current.answers) ? current.answersJson : canonicalJson(answers)
    // Those of a submitted visit itself were looked at.
    const same = json === current.answersJson && record.status !== 'impossible'
    if (!same && checkAnswers(checklist, answers).length > 0) return null
    places.set(revision, list.length)
    list.push({ cause, at, author, reason, answers: json, exact: scoreExactly(checklist, answers) })
  }
  const of = new Map<number, number>()
  for (const { number, score } of record.submissions) {
    if (score === null) continue
    const place = places.get(score)
    if (place === undefined || list[place]?.cause !== 'submitted') return null
    of.set(number, place)
  }
  const last = record.submissions.at(-1)
  if (last?.kind === 'impossible') return { list, of }
  const place = last === undefined ? undefined : of.get(last.number)
  const scored = place === undefined ? undefined : list[place]
  return scored?.answers === current.answersJson ? { list, of } : null
}
