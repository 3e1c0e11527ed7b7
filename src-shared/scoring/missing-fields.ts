import type { Answers } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import { isBlank } from '../model/check-answer.ts'
import type { Line } from './line.ts'
import { compileChecklist } from './compile-checklist.ts'
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
  const walked = walk(compiled, answers)
  return compiled.lines.flatMap((line, i) => {
    if (walked.visible[i] !== true) return []
    const { code } = line.question
    const measure = walked.measures[i] ?? -1
    const blank = isBlank(Object.hasOwn(answers, code) ? answers[code]?.comment : undefined)
    const value = walked.values[i]
    const photos = line.question.answer.type === 'photo' && Array.isArray(value) ? value.length : 0
    const evidence = photos + (Object.hasOwn(evidenceCounts, code) ? (evidenceCounts[code] ?? 0) : 0)
    const moment = compiled.stages[line.moment]?.moment.code ?? ''
    return missingKinds(line, measure, walked.na[i] === true, blank, evidence).map(kind => ({
      question: code,
      moment,
      kind,
    }))
  })
}

function missingKinds(
  line: Line,
  measure: number,
  na: boolean,
  blank: boolean,
  evidence: number,
): MissingKind[] {
  if (na) return blank ? ['reason'] : []
  const { required, commentBelow, evidence: rule, evidenceBelow } = line.question
  if (measure < 0) return required ? ['answer'] : []
  const kinds: MissingKind[] = []
  if (blank && commentBelow !== null && lostBelow(line, measure, commentBelow)) kinds.push('comment')
  const needed = rule === 'required' || (rule === 'requiredBelow' && lostBelow(line, measure, evidenceBelow))
  if (needed && evidence === 0) kinds.push('evidence')
  return kinds
}

/** A scored answer below this percent of its points, or a penalty that was taken (formats.md, "Defaults"). */
function lostBelow({ question, gauge }: Line, measure: number, percent: number): boolean {
  if (question.role === 'penalty') return measure > 0
  return question.role === 'scored' && isBelow(measure, gauge.best, percent)
}
