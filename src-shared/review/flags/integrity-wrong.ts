import type { Flag } from '../../model/flag.ts'
import { compileChecklist } from '../../scoring/compile-checklist.ts'
import { walk } from '../../scoring/walk.ts'
import type { FlaggedVisit } from './flagged-visit.ts'

/** A question that asks for something that is not there was answered otherwise than with its best answer. */
export function integrityWrong({ checklist, answers }: Pick<FlaggedVisit, 'checklist' | 'answers'>): Flag[] {
  const compiled = compileChecklist(checklist)
  const { visible, values, measures } = walk(compiled, answers)
  return compiled.lines.flatMap(({ question, gauge }, i): Flag[] => {
    const measure = measures[i] ?? -1
    if (question.role !== 'integrity' || visible[i] !== true || measure < 0) return []
    const { answer } = question
    // A yes-or-no without points has its good answer all the same.
    const wrong = answer.type === 'yesNo' ? values[i] !== answer.good : measure < gauge.best
    return wrong ? [{ kind: 'integrityWrong', question: question.code }] : []
  })
}
