import type { Answers } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import { compileChecklist } from './compile-checklist.ts'
import { walk } from './walk.ts'

/** Codes of the questions that the conditions show for these answers, in the checklist's order. */
export function visibleQuestions(checklist: Checklist, answers: Answers): ReadonlySet<string> {
  const compiled = compileChecklist(checklist)
  const { visible } = walk(compiled, answers)
  return new Set(compiled.lines.flatMap((line, i) => (visible[i] === true ? [line.question.code] : [])))
}
