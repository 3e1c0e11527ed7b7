import type { Answer, Answers } from '../../src-shared/model/answer.ts'
import { isBlank } from '../../src-shared/model/check-answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import type { MissingKind } from '../../src-shared/scoring/missing-fields.ts'
import { scoreLive } from '../../src-shared/scoring/score-live.ts'

/** What the page shows of one question besides its answer. */
export interface Mark {
  readonly answered: boolean
  /** Weighted points lost, 6 decimals; 0 where the checklist hides its score. */
  readonly lost: number
  readonly missing: readonly MissingKind[]
}

/** A moment with the questions its conditions show now. */
export interface ShownMoment {
  readonly code: string
  readonly questions: readonly string[]
  readonly answered: number
  /** Final percent, 1 decimal; null while nothing was possible, or where the checklist hides its score. */
  readonly percent: number | null
}

export interface Live {
  readonly percent: number | null
  readonly answered: number
  readonly visible: number
  readonly missing: number
  readonly moments: readonly ShownMoment[]
  /** Questions that a condition hides now, though they were answered: their answers wait. */
  readonly kept: readonly string[]
  /** Shown questions only. */
  readonly marks: Readonly<Record<string, Mark>>
}

const nothing: readonly MissingKind[] = []

/** Pieces of evidence by question code. */
export function evidenceCounts(evidence: readonly Evidence[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { question } of evidence)
    if (question !== null) counts.set(question, (counts.get(question) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/**
 * Score, conditions and missing fields by the shared engine. Parts that did not change keep their identity, so
 * that only what changed is drawn again.
 */
export function liveOf(
  document: Checklist,
  answers: Answers,
  evidence: readonly Evidence[],
  before: Live | null,
): Live {
  const { exact, missing } = scoreLive(document, answers, evidenceCounts(evidence))
  const lacks = new Map<string, MissingKind[]>()
  for (const { question, kind } of missing) lacks.set(question, [...(lacks.get(question) ?? []), kind])

  // One answer changes one mark or a few: the others are taken over at once, not one by one.
  let marks: Record<string, Mark> = before?.marks ?? {}
  const copy = () => (marks === before?.marks ? { ...marks } : marks)
  const shown = new Map<string, { questions: string[]; answered: number }>()
  const hidden = document.scoring.hideScore === true
  const kept: string[] = []
  for (const { code, moment, visible, answered, lost: counted } of exact.questions) {
    const lost = hidden ? 0 : counted
    const known = marks[code]
    if (!visible) {
      if (isGiven(answers[code])) kept.push(code)
      if (known === undefined) continue
      const { [code]: _, ...rest } = marks
      marks = rest
      continue
    }
    const kinds = lacks.get(code) ?? nothing
    if (known?.answered !== answered || known.lost !== lost || !sameList(known.missing, kinds)) {
      const next = copy()
      next[code] = { answered, lost, missing: kinds }
      marks = next
    }
    let part = shown.get(moment)
    if (part === undefined) {
      part = { questions: [], answered: 0 }
      shown.set(moment, part)
    }
    part.questions.push(code)
    if (answered) part.answered += 1
  }

  const moments = exact.score.moments.flatMap(({ code, percent: reached }) => {
    const percent = hidden ? null : reached
    const part = shown.get(code)
    if (part === undefined) return []
    const known = before?.moments.find(one => one.code === code)
    const questions =
      known !== undefined && sameList(known.questions, part.questions) ? known.questions : part.questions
    const unchanged =
      known?.questions === questions && known.answered === part.answered && known.percent === percent
    return [unchanged ? known : { code, questions, answered: part.answered, percent }]
  })
  return {
    percent: hidden ? null : exact.score.percent,
    answered: exact.score.progress.answered,
    visible: exact.score.progress.visible,
    missing: missing.length,
    kept: before !== null && sameList(before.kept, kept) ? before.kept : kept,
    moments: before !== null && sameList(before.moments, moments) ? before.moments : moments,
    marks,
  }
}

function isGiven(answer: Answer | undefined): boolean {
  const { value, na, comment } = answer ?? {}
  return (
    na === true || !isBlank(comment) || (typeof value === 'string' ? !isBlank(value) : value !== undefined)
  )
}

function sameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i])
}
