import type { Answer, Answers, AnswerValue } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import type { Question } from '../model/question.ts'
import { compileChecklist } from '../scoring/compile-checklist.ts'
import type { ExactScore } from '../scoring/score-exactly.ts'
import { scoreExactly } from '../scoring/score-exactly.ts'
import { extremeValue } from './extreme-value.ts'
import { comparisonsOf } from './partial-truth.ts'
import { showingAnswers } from './showing-answers.ts'

/** `criticalFailed`: code of a critical question that fails while all else goes as well as it can. */
export type SampleKind = 'best' | 'worst' | { readonly criticalFailed: string }

/** Answers of a made-up visit with what they score. */
export interface Sample {
  readonly answers: Answers
  readonly score: ExactScore
}

export interface WhatIf {
  readonly best: Sample
  readonly worst: Sample
  /** Every critical question; `failed` is false where no answer can make it fail, or no visit shows it. */
  readonly criticals: readonly (Sample & { readonly question: string; readonly failed: boolean })[]
}

/**
 * Answers to all visible questions of a made-up visit; photos only where a condition asks for them. Goes through the questions in order and
 * takes the best (worst) answer of each, so it does not look ahead: where an answer decides what is asked later, a
 * still better (worse) visit may exist. The best never scores below the worst before critical effects.
 */
export function sampleAnswers(checklist: Checklist, kind: SampleKind): Answers {
  if (kind === 'best' || kind === 'worst') return extremes(checklist)[kind].answers
  return failing(checklist, kind.criticalFailed).answers
}

/** The best and the worst visit, and the best one with each critical question failed. */
export function whatIf(checklist: Checklist): WhatIf {
  const criticals = checklist.moments
    .flatMap(moment => moment.questions)
    .filter(question => question.role === 'scored' && question.critical !== undefined)
  return {
    ...extremes(checklist),
    criticals: criticals.map(({ code }) => ({ question: code, ...failing(checklist, code) })),
  }
}

function extremes(checklist: Checklist): { best: Sample; worst: Sample } {
  const hoped = sampleOf(checklist, question => extremeValue(question, 'best'))
  const feared = sampleOf(checklist, question => extremeValue(question, 'worst'))
  const [a, b] = [hoped.score.rawPercentUnits, feared.score.rawPercentUnits]
  // Going for the worst may show a question that lifts the score, or leave nothing to score at all.
  if (b === null) return { best: hoped, worst: a === null ? feared : hoped }
  return a === null || a < b
    ? { best: feared, worst: a === null ? feared : hoped }
    : { best: hoped, worst: feared }
}

function failing(checklist: Checklist, code: string): Sample & { readonly failed: boolean } {
  const made = (steering: Answers) => {
    const sample = sampleOf(checklist, question => {
      if (question.code === code) return extremeValue(question, 'worst')
      const steered = Object.hasOwn(steering, question.code) ? steering[question.code] : undefined
      return steered === undefined ? extremeValue(question, 'best') : steered
    })
    const own = sample.score.questions.find(question => question.code === code)
    return { ...sample, failed: own?.criticalFailed === true }
  }
  const plain = made({})
  if (plain.failed) return plain
  const steering = showingAnswers(checklist, code)
  return steering === null ? plain : made(steering)
}

/** Asks for an answer to each visible question in order. */
function sampleOf(
  checklist: Checklist,
  pick: (question: Question) => AnswerValue | Answer | undefined,
): Sample {
  const { stages, lines } = compileChecklist(checklist)
  const values: (AnswerValue | undefined)[] = lines.map(() => undefined)
  const na = lines.map(() => false)
  const known = { values, na }
  const answers: Record<string, Answer> = {}
  const asked = askedFor(checklist)
  let place = -1
  let shown = false
  lines.forEach(({ question, moment, shows }, i) => {
    if (moment !== place) {
      place = moment
      shown = stages[place]?.shows?.(known) ?? true
    }
    if (!shown || shows?.(known) === false) return
    const picked = pick(question) ?? (asked.has(question.code) ? somePhoto : {})
    const answer: Answer = isValue(picked) ? { value: picked } : picked
    values[i] = answer.value
    na[i] = answer.na === true
    if (answer.value !== undefined || answer.na === true) answers[question.code] = answer
  })
  return { answers, score: scoreExactly(checklist, answers) }
}

/** Stands for a photo that nobody took. */
const somePhoto = ['0'.repeat(64)]

function askedFor({ moments }: Checklist): ReadonlySet<string> {
  const conditions = moments.flatMap(moment => [moment.showIf, ...moment.questions.map(one => one.showIf)])
  return new Set(conditions.flatMap(comparisonsOf).map(test => test.question))
}

function isValue(picked: AnswerValue | Answer | undefined): picked is AnswerValue {
  return typeof picked === 'string' || typeof picked === 'number' || Array.isArray(picked)
}
