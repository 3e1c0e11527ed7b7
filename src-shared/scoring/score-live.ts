import type { Answers } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import { compileChecklist } from './compile-checklist.ts'
import type { MissingField } from './missing-fields.ts'
import { missingIn } from './missing-fields.ts'
import type { ExactScore } from './score-exactly.ts'
import { scoreWalk } from './score-exactly.ts'
import { walk } from './walk.ts'

/** `scoreExactly` and `missingFields` in one walk over the answers, for a screen that asks after every answer. */
export function scoreLive(
  checklist: Checklist,
  answers: Answers,
  evidenceCounts: Readonly<Record<string, number>>,
): { readonly exact: ExactScore; readonly missing: readonly MissingField[] } {
  const compiled = compileChecklist(checklist)
  const walked = walk(compiled, answers)
  return { exact: scoreWalk(compiled, walked), missing: missingIn(compiled, walked, answers, evidenceCounts) }
}
