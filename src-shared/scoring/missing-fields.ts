import type { Answers, AnswerValue } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import { isBlank } from '../model/check-answer.ts'
import type { Line } from './line.ts'
import type { CompiledChecklist } from './compile-checklist.ts'
import { compileChecklist } from './compile-checklist.ts'
import type { Walk } from './walk.ts'
import { isBelow, walk } from './walk.ts'

export type MissingKind = 'answer' | 'comment' | 'evidence' | 'reason'

export interface MissingField {
  readonly question: string
  readonly moment: string
  /** `reason`: the comment that N/A needs. `comment`: the one that lost points or a taken penalty need. */
  readonly kind: MissingKind
}

/**
 * What stands between these answers and submitting, in the checklist's order. Hidden questions need nothing.
 * `evidenceCounts`: pieces of evidence by question code; photos in a photo question's value count by themselves.
 */
export function missingFields(
  checklist: Checklist,
  answers: Answers,
  evidenceCounts: Readonly<Record<string, number>>,
): MissingField[] {
  const compiled = compileChecklist(checklist)
  return missingIn(compiled, walk(compiled, answers), answers, evidenceCounts)
}

/** The same for answers that were walked already. */
export function missingIn(
  { stages, lines }: CompiledChecklist,
  walked: Walk,
  answers: Answers,
  evidenceCounts: Readonly<Record<string, number>>,
): MissingField[] {
  const missing: MissingField[] = []
  lines.forEach((line, i) => {
    if (walked.visible[i] !== true) return
    for (const kind of missingKinds(line, walked, i, answers, evidenceCounts)) {
      const moment = stages[line.moment]?.moment.code ?? ''
      missing.push({ question: line.question.code, moment, kind })
    }
  })
  return missing
}

const nothing: readonly MissingKind[] = []

function missingKinds(
  line: Line,
  walked: Walk,
  place: number,
  answers: Answers,
  evidenceCounts: Readonly<Record<string, number>>,
): readonly MissingKind[] {
  const { code, required, commentBelow, evidence: rule, evidenceBelow } = line.question
  if (walked.na[place] === true) return hasWords(answers, code) ? nothing : ['reason']
  const measure = walked.measures[place] ?? -1
  if (measure < 0) return required ? ['answer'] : nothing
  const words = commentBelow !== null && lostBelow(line, measure, commentBelow) && !hasWords(answers, code)
  const needed = rule === 'required' || (rule === 'requiredBelow' && lostBelow(line, measure, evidenceBelow))
  const proof = needed && evidenceOf(line, walked.values[place], evidenceCounts) === 0
  if (!words) return proof ? ['evidence'] : nothing
  return proof ? ['comment', 'evidence'] : ['comment']
}

// A code may be a name that every object inherits, such as "constructor".
function hasWords(answers: Answers, code: string): boolean {
  return Object.hasOwn(answers, code) && !isBlank(answers[code]?.comment)
}

function evidenceOf(
  { question }: Line,
  value: AnswerValue | undefined,
  counts: Readonly<Record<string, number>>,
): number {
  const photos = question.answer.type === 'photo' && Array.isArray(value) ? value.length : 0
  return photos + (Object.hasOwn(counts, question.code) ? (counts[question.code] ?? 0) : 0)
}

/** A scored answer below this percent of its points, or a penalty that was taken (formats.md, "Defaults"). */
function lostBelow({ question, gauge }: Line, measure: number, percent: number): boolean {
  if (question.role === 'penalty') return measure > 0
  return question.role === 'scored' && isBelow(measure, gauge.best, percent)
}
